import { now } from '@/lib/clock'
import { Prisma, read } from '@/lib/db'
import { daysOfAge } from '@/lib/evidence/freshness'
import { type Kind, kinds } from '@/lib/evidence/grade'
import type { Actor } from '@/lib/person/actor'
import { addMonths, type Day, dayIn } from '@/lib/time'
import type { AgedCount } from './map'

/**
 * How much is known of each group at each stage, by age and kind, in one statement: the months
 * counted as they were written, and by the day those two in which evidence turns from fresh to
 * ageing and to old.
 */
export async function coverageCounts(actor: Actor): Promise<AgedCount[]> {
  const today = dayIn(now(), actor.timeZone)
  const rows = await read(actor, (db) => db.$queryRaw<CountedRow[]>(coverageSql(actor, today)))
  return rows.map(({ groupId, stageId, age, supportContact, ...byKind }) => ({
    ...{ groupId, stageId, age },
    kinds: { ...byKind, 'support-contact': supportContact },
  }))
}

type CountedRow = Omit<AgedCount, 'kinds'> &
  Record<Exclude<Kind, 'support-contact'> | 'supportContact', number>

/** The statement behind the map; exported for the test that looks at its plan. */
export function coverageSql({ organizationId }: Pick<Actor, 'organizationId'>, today: Day) {
  const fresh = daysOfAge('fresh', today).from ?? today
  const ageing = daysOfAge('ageing', today).from ?? today
  // A month that begins on the turning day itself is of one age.
  const turning = [fresh, ageing].filter((day) => monthOf(day) !== day).map(monthOf)
  const ageAt = (day: Prisma.Sql) => Prisma.sql`case when ${day} >= ${fresh}::date then 'fresh'
    when ${day} >= ${ageing}::date then 'ageing' else 'old' end`
  // Month by month, for of two months at once the planner would read all that lies between them.
  const byDay = turning.map(
    (month) => Prisma.sql`
      union all
      select e."groupId", e."stageId", ${ageAt(Prisma.sql`e."collectedOn"`)}, ${ofItsKind}
      from evidence e
      where e."organizationId" = ${organizationId}::uuid and e."withdrawnAt" is null
        and e."groupId" is not null and e."stageId" is not null
        and e."collectedOn" >= ${month}::date and e."collectedOn" < ${addMonths(month, 1)}::date`,
  )
  return Prisma.sql`
    select c."groupId", c."stageId", c.age, ${summed}
    from (
      select m."groupId", m."stageId", ${ageAt(Prisma.sql`m.month`)} as age, ${counted}
      from evidence_coverage m
      where m."organizationId" = ${organizationId}::uuid and m.month <> all(${turning}::date[])
      ${byDay.length > 0 ? Prisma.join(byDay, ' ') : Prisma.empty}
    ) c
    group by 1, 2, 3`
}

/** Each kind has a column of its own. */
const columns = kinds.map((kind) => ({
  kind,
  column: kind === 'support-contact' ? '"supportContact"' : `"${kind}"`,
}))
const counted = Prisma.raw(columns.map(({ column }) => `m.${column}`).join(', '))
const ofItsKind = Prisma.raw(columns.map(({ kind }) => `(e.kind = '${kind}')::int`).join(', '))
const summed = Prisma.raw(
  columns.map(({ column }) => `sum(c.${column})::int as ${column}`).join(', '),
)

function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}
