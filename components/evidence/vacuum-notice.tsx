import type { Case } from '@/lib/ruling/case'
import { Notice } from '../ui/notice'

/** Loud, and calm: it claims something about customers, and nothing shows that it is so. */
export function VacuumNotice({ one, isInVacuum }: { one: Case; isInVacuum: boolean }) {
  if (!isInVacuum) return null
  const isOver = one.ruling !== null || one.withdrawn !== null
  return (
    <Notice tone="danger" title="In a vacuum">
      {isOver
        ? 'Nothing was cited for what it claims about customers.'
        : 'Nothing is cited for what it claims about customers. One piece of evidence at one claim is enough to begin with; without any it needs a waiver from the CX lead to be decided.'}
    </Notice>
  )
}
