import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { kindLabels } from '@/lib/evidence/grade'
import type { EvidenceBehind, Experience } from '@/lib/experience/queries'
import { feelingLabels } from '@/lib/note/schema'
import { formatDate, formatDay } from '@/lib/time'

type Props = {
  experiences: readonly (Experience & { groupName?: string })[]
  timeZone: string
  /** For those who keep the model. */
  editable: boolean
  /** On a stage's own page the stage goes without saying, and the group doesn't. */
  about: 'stage' | 'group'
}

/** What was learned: the words first, then where, who learned it when, and what it rests on. */
export function ExperienceList({ experiences, ...props }: Props) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {experiences.map((one) => (
        <li key={one.id} className="flex flex-col gap-2 py-4">
          <p className="max-w-prose">
            {props.editable ? (
              <TextLink href={`/customers/experiences/${one.id}`} plain className="font-medium">
                {one.text}
              </TextLink>
            ) : (
              <span className="font-medium">{one.text}</span>
            )}
          </p>
          <About one={one} {...props} />
          <Behind one={one} editable={props.editable} />
        </li>
      ))}
    </ul>
  )
}

function About({ one, timeZone, about }: Omit<Props, 'experiences'> & { one: OneOf }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
      {about === 'group' && <Feeling feeling={one.feeling} />}
      {about === 'group' ? (
        <TextLink href={`/customers/${one.groupId}`} alone>
          {one.groupName}
        </TextLink>
      ) : (
        one.stageId && (
          <TextLink href={`/customers/stages/${one.stageId}`} alone>
            {one.stageName}
          </TextLink>
        )
      )}
      <span className="text-faint">
        Learned by {one.learnedByName},{' '}
        <Time at={one.learnedAt}>{formatDate(one.learnedAt, timeZone)}</Time>
      </span>
    </div>
  )
}

type OneOf = Props['experiences'][number]

function Feeling({ feeling }: Pick<Experience, 'feeling'>) {
  return <Badge tone={feeling === 'delight' ? 'good' : 'caution'}>{feelingLabels[feeling]}</Badge>
}

function Behind({ one, editable }: { one: Experience; editable: boolean }) {
  const isHeldUp = one.evidence.some(({ isWithdrawn }) => !isWithdrawn)
  return (
    <>
      {!isHeldUp && (
        <p className="text-sm text-caution">
          {one.evidence.length > 0
            ? 'No evidence behind it any more. '
            : 'No evidence behind it yet. '}
          {editable && (
            <TextLink href={`/customers/experiences/${one.id}#evidence`}>Find some</TextLink>
          )}
        </p>
      )}
      {one.evidence.length > 0 && (
        <ul
          aria-label="The evidence behind it"
          className="flex flex-col gap-1 border-l-2 border-line pl-4"
        >
          {one.evidence.map((evidence) => (
            <li key={evidence.id} className="text-sm">
              <EvidenceLine evidence={evidence} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A piece of evidence in a line: what was said or seen, and how it is known. */
export function EvidenceLine({ evidence }: { evidence: EvidenceBehind }) {
  return (
    <>
      <TextLink href={`/evidence/${evidence.id}`} plain>
        {quoted(evidence.quote)}
      </TextLink>{' '}
      <span className="whitespace-nowrap text-faint">
        {kindLabels[evidence.kind]}, {formatDay(evidence.collectedOn)}
        {evidence.isWithdrawn && ', taken out of use since'}
      </span>
    </>
  )
}

/** In a line, and in quotation marks unless it brings its own. */
function quoted(quote: string): string {
  const line = quote.replace(/\s+/g, ' ')
  const short = line.length > 140 ? `${line.slice(0, 140).trimEnd()} …` : line
  return short.startsWith('“') ? short : `“${short}”`
}
