import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { ModelGroup } from '@/lib/customer/queries'
import type { Experience } from '@/lib/experience/queries'
import { restsInWords } from '@/lib/experience/rest'
import { GroupMarks, partsInWords, shareInWords } from './group-marks'

/** Who they are, in a glance: their part, their share, and what they live through with us. */
export function GroupCard({ group, experiences }: GroupCardProps) {
  const facts = [partsInWords(group), shareInWords(group)].filter(Boolean).join(' · ')
  return (
    <li className="flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface p-4 shadow-raised sm:p-5">
      <div className="flex flex-col gap-1">
        <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-base">
          <TextLink href={`/customers/${group.id}`} plain className="font-semibold wrap-anywhere">
            {group.name}
          </TextLink>
          <GroupMarks group={group} />
        </h3>
        {group.description && <p className="text-soft">{group.description}</p>}
        {facts && <p className="text-sm text-faint">{facts}</p>}
      </div>
      <Learned
        group={group}
        title="Frustrates them"
        experiences={experiences.filter(({ feeling }) => feeling === 'frustration')}
      />
      <Learned
        group={group}
        title="Delights them"
        experiences={experiences.filter(({ feeling }) => feeling === 'delight')}
      />
      {experiences.length === 0 && (
        <p className="text-sm text-faint">
          Nobody has written down yet what frustrates or delights them.
        </p>
      )}
    </li>
  )
}

type GroupCardProps = { group: ModelGroup; experiences: Experience[] }

/** The rest is on the group's own page. */
const mostShown = 3

function Learned({ group, title, experiences }: GroupCardProps & { title: string }) {
  if (experiences.length === 0) return null
  const more = experiences.length - mostShown
  return (
    <div className="flex flex-col gap-1 text-sm">
      <h4 className="font-medium text-soft">{title}</h4>
      <ul className="flex flex-col gap-1.5">
        {experiences.slice(0, mostShown).map((one) => (
          <li key={one.id} className="flex gap-2">
            <span className={one.feeling === 'delight' ? 'text-good' : 'text-caution'}>
              <Icon
                name={one.feeling === 'delight' ? 'heart' : 'warning'}
                className="mt-0.5 size-4"
              />
            </span>
            <p>
              {one.text} <span className="block text-faint">{restsOn(one)}</span>
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <TextLink href={`/customers/${group.id}#lived`} alone className="self-start">
          and {more} more
        </TextLink>
      )}
    </div>
  )
}

function restsOn({ stageName, evidence }: Experience): string {
  return [stageName, restsInWords(evidence)].filter(Boolean).join(' · ')
}
