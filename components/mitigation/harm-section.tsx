import { accept } from '@/lib/mitigation/actions'
import type { ListedPerson } from '@/lib/person/queries'
import type { Case } from '@/lib/ruling/case'
import type { Review } from '@/lib/ruling/review'
import { formatDate, formatDay } from '@/lib/time'
import { ownersAmong } from '../ruling/owners'
import { ConfirmForm } from '../ui/confirm-form'
import { Notice } from '../ui/notice'
import { Section } from '../ui/section'
import { MitigationForm } from './mitigation-form'

type Props = {
  one: Case
  review: Pick<Review, 'whyNotMitigate' | 'whyNotAccept'>
  people: ListedPerson[]
  timeZone: string
  today: string
}

/** Who is hurt, what is done about it, and whether the customer seat accepts what is left. */
export function HarmSection({ one, review, people, timeZone, today }: Props) {
  const harm = one.round?.result?.harm ?? []
  if (harm.length === 0) return null
  const { mitigation } = one
  return (
    <Section
      id="harm"
      title="Harm"
      description="No mean hides it. It needs a named mitigation and the customer seat’s explicit acceptance."
    >
      <Notice tone="danger" title={harm.length === 1 ? 'Somebody is hurt' : `${harm.length} harms`}>
        <ul className="flex flex-col gap-0.5">
          {harm.map(({ reason }) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Notice>
      {mitigation ? (
        <div className="flex flex-col gap-1">
          <h3 className="font-medium">What is done about it</h3>
          <p className="max-w-prose whitespace-pre-line">{mitigation.text}</p>
          <p className="text-sm text-soft">
            {mitigation.ownerName} sees to it
            {mitigation.due && `, by ${formatDay(mitigation.due)}`}. Named by{' '}
            {mitigation.namedByName}.
          </p>
          <p className={mitigation.acceptedAt ? 'text-sm text-good' : 'text-sm text-caution'}>
            {mitigation.acceptedAt
              ? `Accepted for the customer seat by ${mitigation.acceptedByName} on ${formatDate(mitigation.acceptedAt, timeZone)}.`
              : 'Not accepted by the customer seat yet.'}
          </p>
        </div>
      ) : (
        <p className="text-soft">No mitigation is named yet.</p>
      )}
      {mitigation && !review.whyNotAccept && (
        <div className="flex flex-col gap-3 print:hidden">
          <ConfirmForm
            door={accept}
            fields={{ decisionId: one.id, mitigationId: mitigation.id }}
            button="Accept the harm with this mitigation"
            title="Accept the harm?"
            confirm="Accept it"
          >
            You accept it for the customer seat, with this mitigation and no other. Your name goes
            into the trail.
          </ConfirmForm>
          <p className="text-sm text-soft">
            Not acceptable? Leave it. Without your acceptance nothing is approved.
          </p>
        </div>
      )}
      {!review.whyNotMitigate && (
        <MitigationForm
          decisionId={one.id}
          owners={ownersAmong(people)}
          today={today}
          isFirst={mitigation === null}
        />
      )}
    </Section>
  )
}
