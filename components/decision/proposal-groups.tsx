import { ImpactChip } from '@/components/score/impact-chip'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import { listed } from '@/lib/decision/missing'
import { type TouchedGroup, touchLabels } from '@/lib/decision/schema'
import { impactWords } from '@/lib/score/schema'
import { Written } from './written'

/** Group by group: what is useful to them, what they lose, and how high the bar is set. */
export function ProposalGroups({ groups, named, facts }: ProposalGroupsProps) {
  if (groups.length === 0) return <p className="text-faint">No group is named yet.</p>
  const known = new Map(facts.map((fact) => [fact.id, fact]))
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line print:border-y-0">
      {groups.map((group) => {
        const fact = known.get(group.groupId)
        const served = fact?.serves?.map(named) ?? []
        return (
          <li
            key={group.groupId}
            className="flex flex-col gap-3 py-5 first:pt-4 print:gap-0 print:py-3 print:first:pt-0"
          >
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h3 className="text-base">
                <TextLink href={`/customers/${group.groupId}`} plain>
                  {named(group.groupId)}
                </TextLink>
              </h3>
              {fact?.isVulnerable && <Badge tone="caution">Vulnerable</Badge>}
              {fact?.isInternal && <Badge>Our own staff</Badge>}
              <span className="text-sm text-soft">
                touched {touchLabels[group.touch].toLowerCase()}
              </span>
              <span className="flex items-center gap-2 text-sm sm:ml-auto">
                <span className="text-faint">The bar</span>
                <Bar bar={group.bar} />
              </span>
            </div>
            {served.length > 0 && <p className="text-sm text-soft">They serve {listed(served)}.</p>}
            <dl className="grid gap-x-8 gap-y-3 md:grid-cols-2 print:block">
              <Side name="Useful to them" text={group.useful} />
              <Side name="What they lose" text={group.loses} />
            </dl>
          </li>
        )
      })}
    </ul>
  )
}

type ProposalGroupsProps = {
  groups: readonly TouchedGroup[]
  named: (id: string) => string
  facts: readonly {
    id: string
    isInternal: boolean
    isVulnerable: boolean
    serves?: readonly string[]
  }[]
}

function Bar({ bar }: { bar: number | null }) {
  if (bar === null) return <span className="text-faint">not set yet</span>
  const words = Object.entries(impactWords).find(([point]) => Number(point) === bar)?.[1]
  return (
    <>
      <ImpactChip value={bar} />
      <span className="print:hidden">{words}</span>
    </>
  )
}

function Side({ name, text }: { name: string; text: string }) {
  return (
    <div className="flex flex-col gap-1 print:run-in">
      <dt className="text-sm font-medium text-soft">{name}</dt>
      <dd>
        <Written text={text} />
      </dd>
    </div>
  )
}
