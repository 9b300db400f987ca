import { kept, Prisma, read } from '@/lib/db'
import type { Actor } from '@/lib/person/actor'
import { type Typed, typedSchema } from './schema'
import type { Precedent } from './similar'
import { precedentTold } from './told'

/** Decisions that resemble what is typed, the most alike first; none while nothing is typed. */
export function similarDecisions(actor: Actor, typed: Typed): Promise<Precedent[]> {
  return read(actor, (db) => db.$queryRaw<Precedent[]>(similarSql(actor, typed)))
}

/** The same for a form, sent where no script asks while it is typed. A list, written as JSON. */
export async function similarToForm(actor: Actor, form: FormData): Promise<{ similar: string }> {
  const { title, question } = Object.fromEntries(form)
  const typed = typedSchema.safeParse({ title, question })
  const similar = typed.success ? await similarDecisions(actor, typed.data) : []
  return { similar: JSON.stringify(similar.map(precedentTold)) }
}

/** Those that resemble a decision as long as it is open, by the text that is judged; else none. */
export function similarToDecision(actor: Actor, number: number): Promise<Precedent[]> {
  return read(actor, (db) =>
    db.$queryRaw<Precedent[]>(
      kept(
        resembling(
          actor,
          Prisma.sql`
    select d.number, t.question ->> 'title' as title, left(t.question ->> 'question', 2000) as question
    from decision d
    cross join lateral (select coalesce((
        select v.sections -> 'question' from revision v
        where v."organizationId" = d."organizationId" and v."decisionId" = d.id
          and v.number = d."currentRevision" and d.status <> 'draft'
      ), d.draft -> 'question') as question) t
    where d."organizationId" = ${actor.organizationId}::uuid and d.number = ${number}
      and d.status not in ('decided', 'withdrawn')`,
        ),
      ),
    ),
  )
}

/** How much is looked at. Together they keep the statement under 50 ms at 100,000 decisions. */
const most = {
  /** The latest decisions, which tell how common a word is and how it is spelled. */
  sample: 300,
  /** Words that the sample doesn't know and that may be typing errors: of the title first. */
  unknown: 8,
  /** The words that say most. */
  words: 12,
  /** Of the words too common to be looked for alone, those that are put together. */
  together: 5,
  /** Decisions compared with what is typed. */
  compared: 300,
  shown: 5,
  /** Of those shown: a draft says that somebody else is at it, but has nothing to teach yet. */
  drafts: 2,
}

/** How many decisions a list of words may be expected to find, so that judging them is quick. */
const expected = { one: 400, two: 200, three: 100 }

/** What a word counts that no decision found holds: “Elm Street” is new, closing a branch may not be. */
const unheld = 0.25

/** Of 1: less than this is chance. */
const alike = { title: 0.34, words: 0.42 }

/** A word of both titles is enough alone where so small a share, or so few decisions, hold it. */
const rare = { share: 0.001, decisions: 5 }

/**
 * The statement behind it; exported for those who read it along with something else, and for the
 * test of its plan.
 *
 * Full text finds, trigrams judge. Asking for any of the words would list half of the decisions, and
 * a trigram index over titles reads most of itself for every question. So: the latest decisions are
 * a sample that tells how common each word is. A word they don't know is taken for the most alike
 * of theirs as well: that is how typing errors are found. Words so rare that few decisions hold them
 * are looked for alone, commoner ones two or three together, as many as stay within what can be
 * compared. What the word index finds is then ordered by how much of what was typed it holds, rare
 * words counting more, and by how alike the titles are, letter by letter. One word is enough where it
 * stands in both titles and hardly anywhere else.
 *
 * Every condition an index answers is a text match, which the migrations declare leakproof, so
 * row-level security stays in force and no door is needed; trigrams are compared only on rows that
 * were found.
 */
export function similarSql(
  actor: Pick<Actor, 'organizationId'>,
  { title, question, number }: Typed,
) {
  return resembling(
    actor,
    Prisma.sql`select ${title} as title, ${question} as question, ${number}::int as number`,
  )
}

function resembling({ organizationId }: Pick<Actor, 'organizationId'>, asked: Prisma.Sql) {
  const number = Prisma.sql`(select number from asked)`
  const title = Prisma.sql`(select title from asked)`
  const own = Prisma.sql`d."organizationId" = ${organizationId}::uuid`
  const whole = Prisma.sql`
    select string_agg(words, ' & ')::tsquery from chosen where "isInTitle"`
  const found = (query: Prisma.Sql, limit: number) => Prisma.sql`
      select d.id, d.title, d.status, d.document from decision d
      where ${own} and d.facets @@ ${facet}::tsquery and d.document @@ (${query})
        and d.number <> ${number}
      limit ${limit}`
  const facet = `'o:${organizationId.slice(-12)}'`
  return Prisma.sql`
    with asked as materialized (${asked}
    ), typed as materialized (
      select t.lexeme, ${quoted('t.lexeme')} as word, 'A' = any(t.weights) as "isInTitle"
      from asked, unnest(setweight(to_tsvector('plain', title), 'A')
        || setweight(to_tsvector('plain', question), 'B')) t
      where t.lexeme !~ '^\\w+(-\\w+)+$'
    ), sample as materialized (
      select tsvector_to_array(d.document) as words from decision d
      where ${own} and d.number <> ${number} and exists (select from typed)
      order by d."activityAt" desc, d.id desc limit ${most.sample}
    ), size as materialized (
      select greatest(count(*), 1)::float as sampled,
        (select o."lastDecisionNumber" from organization o where o.id = ${organizationId}::uuid)
          as decisions
      from sample
    ), known as materialized (
      select w as lexeme, count(*) / (select sampled from size) as share
      from sample, unnest(sample.words) w group by w
    ), heard as materialized (
      select t.*, k.share, row_number() over (
        partition by k.share is null order by t."isInTitle" desc, length(t.lexeme) desc, t.lexeme
      ) as turn
      from typed t left join known k on k.lexeme = t.lexeme
    ), understood as materialized (
      select t."isInTitle", greatest(t.share, m.share, 0.001) as share,
        t.word || coalesce(' | ' || m.word, '') as words
      from heard t
      left join lateral (
        select ${quoted('o.lexeme')} as word, o.share from known o
        where t.share is null and t.turn <= ${most.unknown} and length(t.lexeme) > 3
          and abs(length(o.lexeme) - length(t.lexeme)) < 4
          and similarity(o.lexeme, t.lexeme) >= 0.45
        order by similarity(o.lexeme, t.lexeme) desc, o.lexeme limit 1
      ) m on true
    ), chosen as materialized (
      select '(' || u.words || ')' as words, u.words::tsquery as query, u."isInTitle", u.weight, u.share,
        u.share * (select decisions from size) as expected,
        row_number() over (order by u.share, u.words) as place
      from (
        select u.*, ln(1 + 1 / u.share) * case when u."isInTitle" then 2 else 1 end as weight
        from understood u
        where u.share < 0.9 or (select sampled from size) < 30
        order by weight desc, u.words limit ${most.words}
      ) u
    ), singles as materialized (
      select c.words, c.place
      from (select c.*, sum(c.expected) over (order by c.place) as reached from chosen c) c
      where c.reached <= ${expected.one}
    ), joined as materialized (
      select * from (select c.*, row_number() over (order by c.place) as turn from chosen c
        where c.place not in (select place from singles)) c
      where turn <= ${most.together}
    ), pairs as materialized (
      select * from (
        select array[a.place, b.place] as places, a.words || ' & ' || b.words as words,
          sum(a.share * b.expected) over (order by a.share * b.expected, a.place, b.place) as reached
        from joined a join joined b on a.place < b.place) p
      where reached <= ${expected.two}
    ), triples as (
      select a.words || ' & ' || b.words || ' & ' || c.words as words,
        sum(a.share * b.share * c.expected)
          over (order by a.share * b.share * c.expected, a.place, b.place, c.place) as reached
      from joined a join joined b on a.place < b.place join joined c on b.place < c.place
      where not exists (select from pairs p where p.places <@ array[a.place, b.place, c.place])
    ), sought as materialized (
      select string_agg(clause.words, ' | ')::tsquery as query from (
        select words from singles
        union all select '(' || words || ')' from pairs
        union all select '(' || words || ')' from triples where reached <= ${expected.three}
      ) clause
    ), near as materialized (
      ${found(Prisma.sql`select query from sought`, most.compared)}
    ), same as materialized (
      ${found(whole, most.compared / 5)}
    ), found as materialized (
      select f.*, similarity(f.title, ${title}) as alike from (
        select * from near
        union all select * from same where id not in (select id from near)
      ) f
    ), held as materialized (
      select d.id, c.place, c.weight, c."isInTitle"
          and (c.share <= ${rare.share}::float or c.expected <= ${rare.decisions})
          and ts_filter(d.document, '{a}') @@ c.query as "isEnough"
      from found d join chosen c on d.document @@ c.query
    ), said as materialized (
      select sum(c.weight * case when c.place in (select place from held)
        then 1 else ${unheld}::float end) as weight
      from chosen c
    ), best as materialized (
      select d.id, d.score from (
        select d.*, row_number() over (partition by d."isDraft" order by d.score desc, d.id desc) as turn
        from (
          select f.id, f.status = 'draft' as "isDraft", f.alike + coalesce(h.share, 0) as score
          from found f
          left join (
            select h.id, sum(h.weight) / (select weight from said) as share,
              bool_or(h."isEnough") as "isEnough"
            from held h group by h.id
          ) h on h.id = f.id
          where f.alike >= ${alike.title}::float or h.share >= ${alike.words}::float or h."isEnough"
        ) d
      ) d
      where not d."isDraft" or d.turn <= ${most.drafts}
      order by d.score desc, d.id desc limit ${most.shown}
    )
    select d.number, d.title, d.status, d.outcome, d."reopenWhen",
      to_char(d."decidedAt" at time zone 'UTC', 'YYYY-MM-DD') as "decidedOn",
      case when d.status = 'draft' then '[]'::json else (
        select coalesce(json_agg(o.said order by o.score desc, o.place), '[]') from (
          select json_build_object('name', e ->> 'name', 'rejectedBecause',
              coalesce(e ->> 'rejectedBecause', ''), 'reopenWhen', coalesce(e ->> 'reopenWhen', '')
            ) as said, place, similarity(e ->> 'name', ${title}) as score
          from jsonb_array_elements(coalesce(v.sections, d.draft) -> 'options')
            with ordinality as option (e, place)
          where not coalesce((e ->> 'isChosen')::boolean, false)
            and coalesce(e ->> 'name', '') <> ''
            and (coalesce(e ->> 'rejectedBecause', '') <> '' or coalesce(e ->> 'reopenWhen', '') <> '')
          order by score desc, place limit 3
        ) o) end as "rejectedOptions"
    from best b
    join decision d on ${own} and d.id = b.id
    left join revision v on v."organizationId" = d."organizationId" and v."decisionId" = d.id
      and v.number = d."currentRevision"
    order by b.score desc, d.id desc`
}

/** A word as text search writes it, whatever is in it. */
function quoted(column: string): Prisma.Sql {
  return Prisma.sql`array_to_tsvector(array[${Prisma.raw(column)}])::text`
}
