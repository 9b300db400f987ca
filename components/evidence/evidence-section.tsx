import { citationsAt, whyNotChangeCitations } from '@/lib/citation/citation'
import { countsOf, coverageInWords, coverageOf } from '@/lib/coverage/coverage'
import { type Cell, cellKey, statusLabels } from '@/lib/decision/schema'
import { claimsNothing } from '@/lib/evidence/claim'
import { tookItIn } from '@/lib/lineage/relative'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import type { Case } from '@/lib/ruling/case'
import { type CaseEvidence, evidenceOfCase } from '@/lib/ruling/evidence'
import type { Day } from '@/lib/time'
import { EmptyState } from '../ui/empty-state'
import { Section } from '../ui/section'
import { TextLink } from '../ui/text-link'
import { CiteEvidence, type CiteSearch } from './cite-evidence'
import { ClaimList } from './claim-list'
import { CoverageMap } from './coverage-map'
import { EvidenceStrength } from './evidence-strength'
import { VacuumNotice } from './vacuum-notice'

type Group = { id: string; name: string; isInternal: boolean; isVulnerable: boolean }
type Props = {
  one: Case
  actor: Actor
  today: Day
  groups: readonly Group[]
  stages: readonly { id: string; name: string }[]
  /** Which page it stands on, to come back to. */
  from: 'page' | 'edit' | 'evidence'
  /** What the address of the page asked to be found. */
  search?: CiteSearch
}

/** What is claimed about whom, what each claim stands on, and how well that is known. */
export function EvidenceSection({ one, actor, today, groups, stages, from, search }: Props) {
  const evidence = evidenceOfCase(one, { today, timeZone: actor.timeZone })
  const { claims, strength, withoutEvidence, citations } = evidence
  const mayCite = !whyNotPermitted(actor, 'add-evidence') && !whyNotChangeCitations(one)
  const { places } = evidence
  const goesOn = tookItIn(one.lineage)
  if (goesOn)
    return (
      <Section id="evidence" title="Evidence">
        <p className="text-soft">
          What was cited for it went along to{' '}
          <TextLink href={`/decisions/${goesOn.number}#evidence`}>
            D-{goesOn.number}, {goesOn.title}
          </TextLink>
          .
        </p>
      </Section>
    )
  if (places.length === 0 && citations.length === 0)
    return (
      <Section id="evidence" title="Evidence">
        <EmptyState title="Nothing is claimed yet.">
          Once the proposal says which groups it touches at which stages, what is known about them
          is cited here.
        </EmptyState>
      </Section>
    )
  const labelled = (cell: Cell) => `${one.names[cell.groupId]} · ${one.names[cell.stageId]}`
  const loose = citations.filter(
    (citation) => !claims.some((claim) => cellKey(claim) === cellKey(citation)),
  )
  return (
    <Section
      id="evidence"
      title="Evidence"
      description="What it claims about customers, and how we know."
    >
      <VacuumNotice
        one={one}
        isInVacuum={evidence.isInVacuum}
        timeZone={actor.timeZone}
        today={today}
      />
      {claims.length === 0 && (
        <p className="max-w-prose text-sm">
          {evidence.claiming.result
            ? 'Every bar is 0, and the scores find no difference either: it claims nothing that evidence has to stand behind.'
            : claimsNothing}
        </p>
      )}
      {evidence.isClaimedByScores && (
        <p className="max-w-prose text-sm">
          Where it aims for no difference and the scores find one, that counts as its claim.
        </p>
      )}
      {strength && (
        <EvidenceStrength
          strength={strength}
          names={one.names}
          endedAs={whyNotChangeCitations(one) && statusLabels[one.status]}
          on={evidence.on}
        />
      )}
      {withoutEvidence.length > 0 && (
        <Without
          cells={withoutEvidence.map((cell) => ({
            label: labelled(cell),
            href: mayCite ? `/decisions/${one.number}/evidence?cell=${cellKey(cell)}#cite` : null,
          }))}
        />
      )}
      <div className="flex flex-col gap-4 print:hidden">
        <CoverageMap
          caption="How well each touched group is known at each stage"
          groups={groups.filter(({ id }) => places.some(({ groupId }) => groupId === id))}
          stages={stages.filter(({ id }) => places.some(({ stageId }) => stageId === id))}
          cells={coveredCells(evidence)}
        />
        {citations.length > 0 && (
          <ClaimList
            decisionId={one.id}
            claims={[...claims, ...eachOnce(loose)]}
            citations={citations}
            names={one.names}
            on={evidence.on}
            removeFrom={mayCite ? from : null}
          />
        )}
      </div>
      {mayCite && (
        <CiteEvidence
          decisionId={one.id}
          number={one.number}
          claiming={evidence.claiming}
          citations={citations}
          nameOf={(id) => one.names[id]}
          from={from}
          search={search}
        />
      )}
    </Section>
  )
}

/** Each is the way to what the library knows of it, for those who may cite that. */
function Without({ cells }: { cells: { label: string; href: string | null }[] }) {
  return (
    <div className="flex flex-col gap-1 text-sm">
      <h3 className="font-medium">Claims without evidence</h3>
      <ul className="flex flex-col">
        {cells.map(({ label, href }) => (
          <li key={label} className="text-soft">
            {href ? (
              <TextLink href={href} className="inline-block py-1 max-sm:py-3">
                {label}
              </TextLink>
            ) : (
              label
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function coveredCells({ places, claims, citations, on }: CaseEvidence) {
  return places.map((cell) => {
    const pieces = citationsAt(citations, cell).filter(({ isWithdrawn }) => !isWithdrawn)
    const isUnclaimed = claims.every((claim) => cellKey(claim) !== cellKey(cell))
    const counts = countsOf(pieces, on)
    return {
      ...cell,
      coverage: coverageOf(counts),
      pieces: pieces.length,
      detail: coverageInWords(counts),
      isUnclaimed: isUnclaimed && pieces.length === 0,
    }
  })
}

function eachOnce(cells: readonly Cell[]): Cell[] {
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()]
}
