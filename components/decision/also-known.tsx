import { TextLink } from '@/components/ui/text-link'
import type { ModelGroup } from '@/lib/customer/queries'
import { listed } from '@/lib/decision/missing'
import type { Knowledge } from '@/lib/decision/queries'
import type { Proposal } from '@/lib/decision/schema'
import { kindLabels } from '@/lib/evidence/grade'
import { finallyServed } from '@/lib/score/service'
import { formatDay } from '@/lib/time'

type Props = {
  draft: Proposal
  groups: readonly ModelGroup[]
  alsoKnown: Knowledge['alsoKnown']
}

/** Whom a proposal may have forgotten: those known to live through what it is about, or served by staff it touches. */
export function AlsoKnown({ draft, groups, alsoKnown }: Props) {
  const served = servedUnnamed(draft, groups)
  if (alsoKnown.length + served.length === 0) return null
  return (
    <div className="flex flex-col gap-2 rounded-md bg-caution-soft p-4 text-sm">
      <h4 className="font-medium text-base">Groups it doesn’t name</h4>
      <ul className="flex flex-col gap-1.5">
        {groups
          .filter(({ id }) => alsoKnown.some(({ groupId }) => groupId === id))
          .map(({ id, name }) => (
            <li key={id}>
              <span className="font-medium">{name}:</span>
              <ul className="flex flex-col gap-1">
                {alsoKnown
                  .filter(({ groupId }) => groupId === id)
                  .map((known) => (
                    <li key={known.text}>
                      <Known {...known} />
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        {served.map(({ id, name, unnamed }) => (
          <li key={id}>
            <span className="font-medium">{name}</span> serve {listed(unnamed)}.
          </li>
        ))}
      </ul>
      <p>
        Are they touched?{' '}
        <a href="#groups" className="text-accent underline underline-offset-2">
          Name them among the groups
        </a>
        , or leave them out knowingly.
      </p>
    </div>
  )
}

/** What they live through, or said, and how we came to know. */
function Known({ text, feeling, evidence }: Knowledge['alsoKnown'][number]) {
  return (
    <>
      {feeling && <span className="sr-only">{feeling}, </span>}“{text}”
      {evidence && (
        <>
          {' '}
          <TextLink href={`/evidence/${evidence.id}`} className="max-sm:inline-block max-sm:py-3">
            {kindLabels[evidence.kind]}, {formatDay(evidence.collectedOn)}
          </TextLink>
        </>
      )}
    </>
  )
}

/** Staff it touches, and the customers they finally serve whom it doesn't name. */
function servedUnnamed({ groups: touched }: Proposal, groups: readonly ModelGroup[]) {
  const isNamed = (id: string) => touched.some(({ groupId }) => groupId === id)
  return groups
    .filter(({ id, isInternal }) => isInternal && isNamed(id))
    .map(({ id, name }) => {
      const served = finallyServed(id, groups).filter(({ groupId }) => !isNamed(groupId))
      return { id, name, unnamed: served.map((one) => one.name) }
    })
    .filter(({ unnamed }) => unnamed.length > 0)
}
