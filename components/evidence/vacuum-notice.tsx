import type { Case } from '@/lib/ruling/case'
import { vacuumWaiver } from '@/lib/ruling/exceptions'
import { type Day, formatDay } from '@/lib/time'
import { Notice } from '../ui/notice'
import { TextLink } from '../ui/text-link'

type Props = { one: Case; isInVacuum: boolean; timeZone: string; today: Day }

/** Loud, and calm: it claims something about customers, and nothing shows that it is so. */
export function VacuumNotice({ one, isInVacuum, timeZone, today }: Props) {
  if (!isInVacuum) return null
  const isOver = one.ruling !== null || one.withdrawn !== null
  const waiver = vacuumWaiver(one, { timeZone, today })
  if (waiver)
    return (
      <Notice tone="caution" title="In a vacuum, and waived">
        Nothing {isOver ? 'was' : 'is'} cited for what it claims about customers.{' '}
        {waiver.grantedByName}{' '}
        <TextLink href={`/decisions/${one.number}#exceptions`}>waived that</TextLink> until{' '}
        {formatDay(waiver.expiresOn)}.
      </Notice>
    )
  return (
    <Notice tone="danger" title="In a vacuum">
      {isOver
        ? 'Nothing was cited for what it claims about customers.'
        : 'Nothing is cited for what it claims about customers. One piece of evidence at one claim is enough to begin with; without any it needs a waiver from the CX lead to be decided.'}
    </Notice>
  )
}
