-- Thousands of rows at once want the list of late additions back: entering every word of every row by
-- itself takes ten times as long. The app keeps the list so short that no search notices
-- (gin_pending_list_limit of its connections); an import lets it grow and empties it at its end.
ALTER INDEX "decision_facets_document_idx" RESET (fastupdate);

-- Emptying it is the owner's right.
CREATE FUNCTION door.settle_search() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT gin_clean_pending_list('decision_facets_document_idx')
$$;
REVOKE ALL ON FUNCTION door.settle_search() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door.settle_search() TO empty_chair_app;
