import { now } from '@/lib/clock'
import { Prisma, read } from '@/lib/db'
import { daysOfAge } from '@/lib/evidence/freshness'
import { type Kind, kinds } from '@/lib/evidence/grade'
import type { Actor } from '@/lib/person/actor'
import { addMonths, type Day, dayIn } from '@/lib/time'
import type { CellCount } from './map'

/**
 * How much is known of each group at each stage, in one statement: the months counted as they were
 * written, and by the day those two in which evidence turns from fresh to ageing and to old.
 */
export async function coverageCounts(actor: Actor): Promise<CellCount[]> {
  const today = dayIn(now(), actor.timeZone)
  const rows = await read(actor, (db) => db.$queryRaw<CountedRow[]>(coverageSql(actor, today)))
  return rows.map(({ groupId, stageId, fresh, ageing, old, supportContact, ...byKind }) => ({
    ...{ groupId, stageId, fresh, ageing, old },
    kinds: { ...byKind, 'support-contact': supportContact },
  }))
}

type CountedRow = Omit<CellCount, 'kinds'> &
  Record<Exclude<Kind, 'support-contact'> | 'supportContact', number>

/** The statement behind the map; exported for the test that looks at its plan. */
export function coverageSql({ organizationId }: Pick<Actor, 'organizationId'>, today: Day) {
  const fresh = daysOfAge('fresh', today).from ?? today
  const ageing = daysOfAge('ageing', today).from ?? today
  // A month that begins on the turning day itself is of one age.
  const turning = [fresh, ageing].filter((day) => monthOf(day) !== day).map(monthOf)
  const isTurning = Prisma.sql`m.month = any(${turning}::date[])`
  const band = (day: Prisma.Sql) => Prisma.sql`
    case when ${day} >= ${fresh}::date then 0 when ${day} >= ${ageing}::date then 1 else 2 end`
  // Month by month, for of two months at once the planner would read all that lies between them.
  const byDay = turning.map(
    (month) => Prisma.sql`
      union all
      select e."groupId", e."stageId", 1, ${band(Prisma.sql`e."collectedOn"`)}, ${columns('0 as "', '"')}
      from evidence e
      where e."organizationId" = ${organizationId}::uuid and e."withdrawnAt" is null
        and e."groupId" is not null and e."stageId" is not null
        and e."collectedOn" >= ${month}::date and e."collectedOn" < ${addMonths(month, 1)}::date`,
  )
  const sum = (column: string) => Prisma.raw(`sum(c."${column}")::int as "${column}"`)
  return Prisma.sql`
    select c."groupId", c."stageId",
      coalesce(sum(c.pieces) filter (where c.band = 0), 0)::int as fresh,
      coalesce(sum(c.pieces) filter (where c.band = 1), 0)::int as ageing,
      coalesce(sum(c.pieces) filter (where c.band = 2), 0)::int as old,
      ${Prisma.join(countedKinds.map(sum))}
    from (
      select m."groupId", m."stageId", case when ${isTurning} then 0 else m.pieces end as pieces,
        ${band(Prisma.sql`m.month`)} as band, ${columns('m."', '"')}
      from evidence_coverage m where m."organizationId" = ${organizationId}::uuid
      ${byDay.length > 0 ? Prisma.join(byDay, ' ') : Prisma.empty}
    ) c
    group by 1, 2`
}

/** Each kind has a column of its own. */
const countedKinds = kinds.map((kind) => (kind === 'support-contact' ? 'supportContact' : kind))

function columns(before: string, after: string): Prisma.Sql {
  return Prisma.raw(countedKinds.map((name) => `${before}${name}${after}`).join(', '))
}

function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}
