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
  /** What keeps the GIN index to the organization, where nothing asked for does. */
  within?: Prisma.Sql[]
  /** Which part of the list. */
  place: Prisma.Sql[]
  isBackwards: boolean
  wanted: number
}

/**
 * A row costs about a microsecond and a half, on a walk and listed by the index alike. So a walk goes
 * on after its first rows if enough of them fit to fill a page soon. Where fewer do, but some, the
 * index lists those of the next months, about `sample` times `samples` rows, and no more than `months`
 * months: an organization that slow has few rows. Where none do, it lists all, which is few.
 */
const reach = {
  firstLeg: 300,
  hitsToWalkOn: 12,
  walk: 1000,
  sample: 3000,
  samples: 3,
  months: 60,
}
// They stand in the statement itself: the same every time, and its plan is kept.
const number = Object.fromEntries(
  Object.entries(reach).map(([name, value]) => [name, Prisma.raw(`${value}`)]),
) as Record<keyof typeof reach, Prisma.Sql>

/**
 * The beginning of a statement: a common table expression `page` with the ids of one page of a long
 * list, found fast whatever is asked for, without trusting the planner's guess of how filters go
 * together. One filter alone, or none: the rows stand in that order in an index of their own.
 * Several: first a walk down the index of the rarest of them, which soon fills a page when what is
 * asked for is common. If it doesn't, the GIN index over facets and words lists those of the next few
 * months, or all of them where they are rare. Each way is slow exactly where another is quick. A row
 * is read when somebody asks for it: a common table expression stops where its readers stop.
 * Conditions call the row `d`.
 */
export function pageSql(list: List, organizationId: string, ways: Ways): Prisma.Sql {
  const { driver, residual, place } = ways
  const { rows, moment, own, order, wanted } = wordsOf(list, organizationId, ways)
  const inOrder = Prisma.sql`from ${rows} where ${all([own, ...driver, ...place])} order by ${order}`
  if (residual.length === 0)
    return Prisma.sql`with page as (select d.id ${inOrder} limit ${wanted})`
  // What one filter leaves is few enough to be listed whole.
  const span = driver.length === 0 ? spanSql(list, organizationId, ways) : Prisma.empty
  const isSpanEnough =
    driver.length === 0 ? Prisma.sql`(select "isEnough" from span)` : Prisma.sql`false`
  return Prisma.sql`
    with walked as materialized (
      select d.id, ${moment}, ${all(residual)} as fits ${inOrder} limit ${number.walk}
    ), leg as materialized (
      select count(*) < ${number.firstLeg} as "isAll", count(*) filter (where d.fits) as hits
      from (select d.fits from walked d limit ${number.firstLeg}) d
    ), near as materialized (
      select d.id, ${moment} from walked d where d.fits limit
        (select case when "isAll" or hits >= ${number.hitsToWalkOn} then ${wanted} else 0 end from leg)
    ), walk as materialized (
      select case when "isAll" or (select count(*) from near) = ${wanted} then true
                  when hits < ${number.hitsToWalkOn} then false
                  else (select count(*) from walked) < ${number.walk} end as "isEnough"
      from leg
    ), ${span} listed as materialized (
      select d.id, ${moment} from ${rows} where ${all([own, ...(ways.within ?? []), ...ways.listed])}
        and not (select "isEnough" from walk) and not ${isSpanEnough}
    ), page as (
      select d.id, ${moment} from (
        select * from near where (select "isEnough" from walk)
        ${driver.length === 0 ? Prisma.sql`union all select * from close where ${isSpanEnough}` : Prisma.empty}
        union all select * from listed d where ${all([Prisma.sql`true`, ...place])}
      ) d order by ${order} limit ${wanted}
    )`
}

/**
 * The months of the next rows after the walk's beginning, a few times as long as a sample of them
 * takes, and a page of what the index lists of these months. Enough if that fills it, or if nothing
 * comes after. What the index lists is asked of it alone: where the page begins is checked on what it
 * finds, for the planner would otherwise list half the table by date to save a few rows.
 */
function spanSql(list: List, organizationId: string, ways: Ways): Prisma.Sql {
  const { listed, place, isBackwards } = ways
  const { rows, moment, own, order, wanted } = wordsOf(list, organizationId, ways)
  const inPlace = Prisma.sql`from ${rows} where ${all([own, ...place])}`
  const passes = Prisma.raw(isBackwards ? '>=' : '<=')
  return Prisma.sql`edge as materialized (
      select ${moment} as at from walked d where not (select "isEnough" from walk)
        and (select hits from leg) > 0 limit 1
    ), far as materialized (
      select ${moment} as at ${inPlace} and (select true from edge)
      order by ${order} offset ${number.sample} limit 1
    ), last as materialized (
      select ${moment} as at ${inPlace} and (select true from edge)
      order by ${orderOf(list.at, !isBackwards)} limit 1
    ), stretch as materialized (
      select edge.at as since, last.at as last,
        coalesce(edge.at + ${number.samples} * (far.at - edge.at), last.at) as until
      from edge cross join last left join far on true
    ), months as materialized (
      select case when count(*) <= ${number.months} then
        string_agg(quote_literal(month_facet(month, ${organizationId}::uuid)), ' | ')::tsquery end as words
      from stretch, generate_series(date_trunc('month', least(since, until) at time zone 'UTC'),
        greatest(since, until) at time zone 'UTC', interval '1 month') month
    ), nearby as materialized (
      select d.id, ${moment} from ${rows}
      where ${all([own, ...listed])} and d.facets @@ (select words from months)
    ), close as materialized (
      select * from nearby d where ${all([Prisma.sql`true`, ...place])} order by ${order} limit ${wanted}
    ), span as materialized (
      select (select count(*) from close) = ${wanted}
        or coalesce((select words is not null from months)
          and (select until ${passes} last from stretch), false) as "isEnough"
    ),`
}

function wordsOf({ table, at }: List, organizationId: string, { isBackwards, wanted }: Ways) {
  return {
    rows: Prisma.raw(`"${table}" d`),
    moment: Prisma.raw(`d."${at}"`),
    own: Prisma.sql`d."organizationId" = ${organizationId}::uuid`,
    order: orderOf(at, isBackwards),
    wanted: Prisma.raw(`${wanted}`),
  }
}

/** Newest first, or oldest first on the way back. */
export function orderOf(at: List['at'], isBackwards: boolean): Prisma.Sql {
  const direction = isBackwards ? 'asc' : 'desc'
  return Prisma.raw(`d."${at}" ${direction}, d.id ${direction}`)
}

function all(conditions: Prisma.Sql[]): Prisma.Sql {
  return Prisma.join(conditions, ' and ')
}
