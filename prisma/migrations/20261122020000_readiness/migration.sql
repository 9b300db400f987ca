-- The app says whether it is ready, and that includes: whether its migrations went through.
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT (migration_name, finished_at, rolled_back_at) ON _prisma_migrations TO empty_chair_app;
  END IF;
END $$;
