import type { ReactNode } from 'react'
import { PrecedentList } from '@/components/precedent/precedent-list'
import { ImpactChip } from '@/components/score/impact-chip'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { standingOf } from '@/lib/commitment/affirmation'
import type { ModelGroup } from '@/lib/customer/queries'
import { listed } from '@/lib/decision/missing'
import type { Knowledge } from '@/lib/decision/queries'
import type { Question } from '@/lib/decision/questions'
import { type Cell, cellKey, type Proposal } from '@/lib/decision/schema'
import { claimedCells, claimsNothing } from '@/lib/evidence/claim'
import { claimsWithoutEvidence, isInVacuum } from '@/lib/evidence/vacuum'
import { precedentTold } from '@/lib/precedent/told'
import { type Day, formatDay } from '@/lib/time'
import { AlsoFelt } from './also-felt'
import { AlsoKnown } from './also-known'
import { QuestionList } from './question-list'

/**
 * What reviewers will ask, asked first by whoever proposes: who is hurt, what is known of them, what
 * we promised there, what was decided before. As far as the draft is saved.
 */
export function BeforeSending({ draft, groups, names, ...props }: BeforeSendingProps) {
  const { knowledge, questions } = props
  const claims = claimedCells(draft).length
  const without = claimsWithoutEvidence(draft, knowledge.citations)
  const bare = without.length
  return (
    <section
      id="before"
      aria-labelledby="before-title"
      className="flex scroll-mt-20 flex-col gap-6 rounded-lg border border-line bg-surface p-4 sm:p-6"
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex flex-col gap-1">
          <h2
            id="before-title"
            data-part="before"
            tabIndex={-1}
            className="scroll-mt-24 text-xl outline-none max-lg:scroll-mt-36"
          >
            Before you send it
          </h2>
          <p className="max-w-prose text-sm text-soft">
            What others will ask, as far as the draft is saved. Nobody sees this but you.
          </p>
        </div>
        <noscript>
          <Button type="submit" name="intent" value="look" size="small">
            Look again
          </Button>
        </noscript>
      </div>
      <Part title="Whom it touches, and what we know of them">
        <Hurt draft={draft} names={names} />
        <TouchedGroups draft={draft} groups={groups} knowledge={knowledge} />
        <AlsoKnown draft={draft} groups={groups} alsoKnown={knowledge.alsoKnown} />
      </Part>
      {draft.cells.length > 0 && (
        <Part title="What it stands on">
          {claims === 0 ? (
            <p className="max-w-prose">{claimsNothing}</p>
          ) : isInVacuum(draft, knowledge.citations) ? (
            <Notice tone="caution" title="Nothing is cited for it: it stands in a vacuum.">
              It can’t be decided before somebody cites evidence, or the CX lead grants a waiver.{' '}
              <Cite>Cite it below, claim by claim</Cite>.
            </Notice>
          ) : (
            <p>
              {bare === 0 ? (
                'Every claim has evidence.'
              ) : (
                <>
                  {claims - bare} of {claims} claims have evidence; {bare}{' '}
                  {bare === 1 ? 'has' : 'have'} none. <Cite>Cite it below</Cite>.
                </>
              )}
            </p>
          )}
          <ToCite
            number={props.number}
            claims={without}
            library={knowledge.library}
            names={names}
          />
        </Part>
      )}
      {knowledge.commitments.length > 0 && (
        <Part title="What we promised at the stages it touches">
          <Promises commitments={knowledge.commitments} today={props.today} />
        </Part>
      )}
      {draft.cells.length > 0 && (
        <Part title="What else they feel in that quarter">
          <AlsoFelt draft={draft} near={knowledge.near} names={names} />
        </Part>
      )}
      {knowledge.similar.length > 0 && (
        <Part title="What it resembles">
          <PrecedentList similar={knowledge.similar.map(precedentTold)} />
        </Part>
      )}
      {questions.length > 0 && (
        <Part title="Questions worth asking">
          <QuestionList questions={questions} />
        </Part>
      )}
    </section>
  )
}

type BeforeSendingProps = {
  number: number
  draft: Proposal
  groups: readonly ModelGroup[]
  /** Of groups and stages, by id. */
  names: Readonly<Record<string, string>>
  knowledge: Knowledge
  questions: readonly Question[]
  today: Day
}

/** Said first and in words: those for whom the proposal itself expects it to get worse. */
function Hurt({ draft, names }: Pick<BeforeSendingProps, 'draft' | 'names'>) {
  const hurt = draft.groups.filter(({ bar }) => bar !== null && bar < 0)
  if (hurt.length === 0) return null
  return (
    <p className="font-medium">
      By your own bar it gets worse for{' '}
      {listed(hurt.map(({ groupId }) => names[groupId] ?? 'a group'))}.
    </p>
  )
}

function Cite({ children }: { children: ReactNode }) {
  return (
    <a href="#cite" className="text-accent underline underline-offset-2">
      {children}
    </a>
  )
}

type ToCiteProps = {
  number: number
  claims: readonly Cell[]
  library: Knowledge['library']
  names: BeforeSendingProps['names']
}

/** Claims nothing is cited for, though something is known there. */
function ToCite({ number, claims, library, names }: ToCiteProps) {
  const known = claims.flatMap((claim) => {
    const held = library.find((one) => cellKey(one) === cellKey(claim))
    return held && held.pieces > 0 ? held : []
  })
  if (known.length === 0) return null
  return (
    <ul className="flex flex-col text-sm">
      {known.map(({ groupId, stageId, pieces }) => (
        <li key={cellKey({ groupId, stageId })}>
          {names[groupId]} · {names[stageId]}: {pieces.toLocaleString('en')}{' '}
          {pieces === 1 ? 'piece is' : 'pieces are'} known there, none cited yet.{' '}
          <TextLink
            href={`/decisions/${number}/evidence?cell=${cellKey({ groupId, stageId })}#cite`}
            className="inline-block py-1 max-sm:py-3"
          >
            Cite {pieces === 1 ? 'it' : 'them'}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-base">{title}</h3>
      {children}
    </div>
  )
}

/** Those for whom it gets worse come first. */
function TouchedGroups({
  draft,
  groups,
  knowledge,
}: Pick<BeforeSendingProps, 'draft' | 'groups' | 'knowledge'>) {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const touched = draft.groups
    .flatMap((one) => {
      const group = byId.get(one.groupId)
      return group ? [{ ...one, ...group }] : []
    })
    .sort((a, b) => (a.bar ?? 4) - (b.bar ?? 4))
  if (touched.length === 0) {
    return (
      <p className="text-soft">
        Nobody is named yet. Say which{' '}
        <a href="#groups" className="text-accent underline underline-offset-2">
          groups
        </a>{' '}
        it touches, and what is known of them stands here.
      </p>
    )
  }
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {touched.map(({ id, name, bar, loses, isInternal, isVulnerable }) => {
        const known = knowledge.experiences.filter(({ groupId }) => groupId === id)
        return (
          <li key={id} className="flex flex-col gap-2 py-3">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{name}</span>
              {isVulnerable && <Badge tone="caution">Vulnerable</Badge>}
              {isInternal && <Badge>Our own staff</Badge>}
              <span className="ml-auto flex items-center gap-2 text-sm text-soft">
                The bar <ImpactChip value={bar} />
              </span>
            </div>
            {loses && (
              <p className="text-sm">
                <span className="text-soft">They lose: </span>
                {loses}
              </p>
            )}
            {known.length > 0 ? (
              <ul className="grid gap-1 text-sm sm:grid-cols-2 sm:gap-x-6">
                {known.map(({ feeling, text, stageName }) => (
                  <li key={text} className="flex gap-2">
                    <Icon
                      name={feeling === 'delight' ? 'heart' : 'warning'}
                      label={feeling === 'delight' ? 'Delight:' : 'Frustration:'}
                      className="mt-0.5 size-4 text-soft"
                    />
                    <span>
                      {text}
                      {stageName && <span className="text-soft"> ({stageName})</span>}
                    </span>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="text-sm text-soft">No frustration or delight of theirs is known yet.</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type PromisesProps = { commitments: Knowledge['commitments']; today: Day }

function Promises({ commitments, today }: PromisesProps) {
  const stages = [...new Map(commitments.map((one) => [one.stageId, one.stageName]))]
  return (
    <dl className="flex flex-col gap-3">
      {stages.map(([stageId, stageName]) => (
        <div key={stageId} className="flex flex-col gap-1">
          <dt className="text-sm font-medium text-soft">{stageName}</dt>
          {commitments
            .filter((one) => one.stageId === stageId)
            .map(({ id, side, text, towards, reaffirmBy }) => (
              <dd key={id} className="flex items-baseline gap-2 text-sm">
                <Badge tone={side === 'never' ? 'caution' : 'neutral'}>
                  {side === 'never' ? 'Never' : 'Always'}
                </Badge>
                <span>
                  {text}
                  {towards === 'employees' && <span className="text-soft"> (towards staff)</span>}
                  {standingOf({ reaffirmBy }, today) === 'lapsed' && (
                    <span className="text-soft"> (lapsed on {formatDay(reaffirmBy)})</span>
                  )}
                </span>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  )
}
