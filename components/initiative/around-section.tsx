import { ActForm } from '@/components/ui/act-form'
import { Badge } from '@/components/ui/badge'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { link, unlink } from '@/lib/initiative/actions'
import { whyNotLink } from '@/lib/initiative/link'
import { dayFelt } from '@/lib/initiative/overlap'
import { meetingsOf, type Surroundings } from '@/lib/initiative/surroundings'
import { relationLabels } from '@/lib/initiative/words'
import { type Case, textOf } from '@/lib/ruling/case'
import { type Day, dayIn } from '@/lib/time'
import { LinkForm } from './link-form'
import { Meetings } from './meetings'

/** What else is planned for the same people: initiatives and other decisions. */
export function AroundSection({ one, mayLink, timeZone }: AroundSectionProps) {
  const { surroundings } = one
  if (!surroundings) return null
  const { links, initiatives } = surroundings
  const { status, ruling, deadline } = one
  const on = dayFelt({
    ...{ status, deadline, outcome: ruling?.outcome ?? null },
    decidedOn: ruling && dayIn(ruling.at, timeZone),
  })
  const meets = meetingsOf({ cells: textOf(one).cells, on }, surroundings)
  const unsaid = meets.initiatives.filter(
    ({ with: near }) => !links.some(({ initiativeId }) => initiativeId === near.id),
  )
  const isOpen = mayLink && !whyNotLink(one)
  return (
    <Section
      id="around"
      title="What else is planned for them"
      description="Initiatives this decision serves or collides with, and what touches the same group at the same stage in the same quarter."
    >
      {links.length > 0 && <Links links={links} number={one.number} isOpen={isOpen} />}
      {unsaid.length + meets.decisions.length > 0 && (
        <div className="flex flex-col gap-2">
          <h3 className="text-base">In the same quarter they also feel</h3>
          <Meetings initiatives={unsaid} decisions={meets.decisions} names={one.names} />
        </div>
      )}
      {links.length + unsaid.length + meets.decisions.length === 0 && (
        <p className="text-soft">{whyNothing(one, on)}</p>
      )}
      {isOpen && initiatives.length > 0 && (
        <LinkForm
          door={link}
          number={one.number}
          initiatives={initiatives.map(({ id, name }) => ({ id, name }))}
        />
      )}
    </Section>
  )
}

function whyNothing({ ruling, withdrawn }: Case, on: Day | null): string {
  if (on !== null) return 'Nothing else that we know of.'
  return ruling || withdrawn
    ? 'It isn’t done, so nobody feels it beside anything else.'
    : 'Without a deadline nobody can say what else happens in the same quarter.'
}

type AroundSectionProps = { one: Case; mayLink: boolean; timeZone: string }

type LinksProps = { links: Surroundings['links']; number: number; isOpen: boolean }

function Links({ links, number, isOpen }: LinksProps) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {links.map(({ initiativeId, name, relation, why, byName }) => (
        <li
          key={initiativeId}
          className="flex flex-col gap-2 py-3 sm:flex-row sm:items-start sm:justify-between sm:gap-6"
        >
          <div className="flex min-w-0 flex-col gap-1">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge tone={relation === 'serves' ? 'good' : 'caution'}>
                {relationLabels[relation]}
              </Badge>
              <TextLink href={`/initiatives/${initiativeId}`} plain>
                {name}
              </TextLink>
            </p>
            <p className="max-w-prose text-sm text-soft">
              {why} <span className="text-faint">({byName})</span>
            </p>
          </div>
          {isOpen && (
            <div className="-mx-3 shrink-0">
              <ActForm
                door={unlink}
                fields={{ number: String(number), initiativeId }}
                variant="quiet"
                size="small"
              >
                Take back<span className="sr-only"> what is said about {name}</span>
              </ActForm>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
