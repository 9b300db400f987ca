import { Prisma } from './db'

/** A table with a GIN index over `facets` and `document`, and an index in the order of its list. */
type List = {
  table: 'decision' | 'evidence'
  /** The column it is ordered by, newest first; the id decides between equals. */
  at: 'activityAt' | 'collectedOn'
}

export type Ways = {
  /** Conditions whose rows stand in order in an index of their own; none is the whole list. */
  driver: Prisma.Sql[]
  /** What is left to check on a walk down that index. */
  residual: Prisma.Sql[]
  /** Everything asked for, as the GIN index answers it. */
  listed: Prisma.Sql[]
  /** Which part of the list. */
  place: Prisma.Sql[]
  isBackwards: boolean
  wanted: number
}

/**
 * With n of 100,000 rows fitting, a walk passes 2,600,000 / n rows until a page is full, and the
 * index lists n: equal at about 1,600. So the walk goes on after its first 300 rows only if 5 of
 * them fit, and never beyond 2,000. One row either way costs about a microsecond and a half.
 */
const walk = { firstLeg: 300, hitsToGoOn: 5, farthest: 2000 }

/**
 * The beginning of a statement: a common table expression `page` with the ids of one page of a long
 * list, found fast whatever is asked for, without trusting the planner's guess of how filters go
 * together. One filter alone, or none: the rows stand in that order in an index of their own.
 * Several: first a walk down the index of the rarest of them, over a bounded number of rows, which
 * soon fills a page when what is asked for is common. Only if it doesn't, it is rare, and the GIN
 * index over facets and words lists all of it. Each way is slow exactly where the other is quick.
 * A row is read when somebody asks for it: a common table expression stops where its readers stop.
 * Conditions call the row `d`.
 */
export function pageSql({ table, at }: List, organizationId: string, ways: Ways): Prisma.Sql {
  const { driver, residual, listed, place, wanted } = ways
  const order = orderOf(at, ways.isBackwards)
  const own = Prisma.sql`d."organizationId" = ${organizationId}::uuid`
  const rows = Prisma.raw(`"${table}"`)
  const moment = Prisma.raw(`d."${at}"`)
  const inOrder = (limit: number) => Prisma.sql`
    from ${rows} d where ${all([own, ...driver, ...place])} order by ${order}
    limit ${Prisma.raw(`${limit}`)}`
  if (residual.length === 0) return Prisma.sql`with page as (select d.id ${inOrder(wanted)})`
  // `listed` asks the GIN index alone: where the page begins is checked on what it finds, for the
  // planner would otherwise list half the table by date to save a few rows.
  return Prisma.sql`
    with walked as materialized (
      select d.id, ${moment}, ${all(residual)} as fits ${inOrder(walk.farthest)}
    ), leg as materialized (
      select count(*) as passed, count(*) filter (where d.fits) as hits
      from (select d.fits from walked d limit ${walk.firstLeg}) d
    ), near as materialized (
      select d.id, ${moment} from walked d where d.fits
      limit (select case when passed < ${walk.firstLeg} or hits >= ${walk.hitsToGoOn}
                         then ${wanted}::int else 0 end from leg)
    ), gate as materialized (
      select case when passed < ${walk.firstLeg} or (select count(*) from near) = ${wanted} then false
                  when hits < ${walk.hitsToGoOn} then true
                  else (select count(*) from walked) = ${walk.farthest} end as "goesFar"
      from leg
    ), listed as materialized (
      select d.id, ${moment} from ${rows} d
      where ${all([own, ...listed])} and (select "goesFar" from gate)
    ), page as (
      select d.id, ${moment} from (
        select * from near where not (select "goesFar" from gate)
        union all
        select * from listed d where ${all([Prisma.sql`true`, ...place])}
      ) d order by ${order} limit ${wanted}
    )`
}

/** Newest first, or oldest first on the way back. */
export function orderOf(at: List['at'], isBackwards: boolean): Prisma.Sql {
  const direction = isBackwards ? 'asc' : 'desc'
  return Prisma.raw(`d."${at}" ${direction}, d.id ${direction}`)
}

function all(conditions: Prisma.Sql[]): Prisma.Sql {
  return Prisma.join(conditions, ' and ')
}
