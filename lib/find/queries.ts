import { lineOf, type Side } from '@/lib/commitment/code'
import { Prisma, read } from '@/lib/db'
import { type Status, statusLabels } from '@/lib/decision/schema'
import { kindLabels } from '@/lib/evidence/grade'
import { findEvidence } from '@/lib/evidence/queries'
import type { Actor } from '@/lib/person/actor'
import { type Role, roles, whyNotPermitted } from '@/lib/person/permission'
import { findDecisions } from '@/lib/register/queries'
import { registerHref } from '@/lib/register/schema'
import { beginningsOf, numberIn } from '@/lib/register/typed'

/** One thing that has a page: what it is called there, and a word more about it. */
export type FoundLine = { href: string; label: string; mark?: string; note: string }
export type FoundGroup = { heading: string; lines: FoundLine[] }

/** Of each sort so many. */
const most = 5

/** Everything that has a page and words that begin like the ones typed; three statements. */
export async function findAnything(actor: Actor, typed: string): Promise<FoundGroup[]> {
  const words = beginningsOf(typed)
  const number = numberIn(typed)
  if (!words && !number) return []
  const [decisions, named, evidence] = await Promise.all([
    findDecisions(actor, typed),
    words ? findNamed(actor, words) : [],
    number ? [] : findEvidence(actor, { words: typed }),
  ])
  const of = (...kinds: Kind[]) =>
    named.filter(({ kind }) => kinds.includes(kind)).map(lineFor(actor))
  return [
    {
      heading: 'Decisions',
      lines: decisions.map(({ number, title, status }) => ({
        href: `/decisions/${number}`,
        ...{ label: title, mark: `D-${number}` },
        // Only these are ever stored.
        note: statusLabels[status as Status],
      })),
    },
    { heading: 'Customers', lines: of('group', 'stage', 'experience') },
    { heading: 'Code of conduct', lines: of('commitment') },
    { heading: 'Initiatives', lines: of('initiative') },
    { heading: 'People', lines: of('person') },
    {
      heading: 'Evidence',
      lines: evidence.slice(0, most).map(({ id, quote, kind, age }) => ({
        href: `/evidence/${id}`,
        ...{ label: quote.slice(0, mostShown), note: `${kindLabels[kind]}, ${age}` },
      })),
    },
  ].filter(({ lines }) => lines.length > 0)
}

const mostShown = 160

type Kind = 'group' | 'stage' | 'experience' | 'commitment' | 'initiative' | 'person'
/** `of`: what it belongs to, or how to call it. */
type Named = { kind: Kind; id: string; label: string; of: string; note: string }

/** What is kept in tens and hundreds, so that its words need no index. One statement. */
function findNamed(actor: Actor, words: string): Promise<Named[]> {
  const own = (table: string) =>
    Prisma.sql`${Prisma.raw(table)}."organizationId" = ${actor.organizationId}::uuid`
  const says = (text: string) =>
    Prisma.sql`to_tsvector('plain', ${Prisma.raw(text)}) @@ to_tsquery('plain', ${words})`
  return read(actor, (db) =>
    db.$queryRaw<Named[]>(Prisma.sql`
      (select 'group' as kind, g.id, g.name as label, '' as of,
          case when g."isInternal" then 'Internal group' else 'Group' end as note
        from "group" g where ${own('g')} and g."archivedAt" is null and ${says('g.name')}
        order by g.position, g.id limit ${most})
      union all
      (select 'stage', s.id, s.name, '', 'Stage'
        from stage s where ${own('s')} and s."archivedAt" is null and ${says('s.name')}
        order by s.position, s.id limit ${most})
      union all
      (select 'experience', e.id, e.text, e."groupId"::text,
          (case when e.feeling = 'delight' then 'A delight of ' else 'A frustration of ' end) || g.name
        from experience e join "group" g on ${own('g')} and g.id = e."groupId"
        where ${own('e')} and e."archivedAt" is null and g."archivedAt" is null and ${says('e.text')}
        order by e."learnedAt" desc, e.id limit ${most})
      union all
      (select 'commitment', c.id, c.text, c.side, s.name
        from commitment c join stage s on ${own('s')} and s.id = c."stageId"
        where ${own('c')} and c."retiredAt" is null and ${says(`c.side || ' ' || c.text`)}
        order by c.position, c.id limit ${most})
      union all
      (select 'initiative', i.id, i.name, '', p.name
        from initiative i join person p on ${own('p')} and p.id = i."ownerId"
        where ${own('i')} and i."archivedAt" is null and ${says('i.name')}
        order by i."startsOn" desc, i.id limit ${most})
      union all
      (select 'person', p.id, p.name, '', p.role
        from person p where ${own('p')} and p."disabledAt" is null and ${says('p.name')}
        order by p.name, p.id limit ${most})`),
  )
}

function lineFor(actor: Actor): (named: Named) => FoundLine {
  const keepsPeople = !whyNotPermitted(actor, 'people')
  return ({ kind, id, label, of, note }) => {
    switch (kind) {
      case 'group':
        return { href: `/customers/${id}`, label, note }
      case 'stage':
        return { href: `/customers/stages/${id}`, label, note }
      case 'experience':
        return { href: `/customers/${of}#lived`, label, note }
      case 'commitment':
        return { href: `/conduct/${id}`, label: lineOf({ side: of as Side, text: label }), note }
      case 'initiative':
        return { href: `/initiatives/${id}`, label, note }
      case 'person':
        return {
          href: keepsPeople ? `/people/${id}` : registerHref({ ownerId: id }),
          label,
          note: keepsPeople ? roles[note as Role] : 'Their decisions',
        }
    }
  }
}
