import type { Case } from '@/lib/ruling/case'
import { isSettledElsewhere } from '@/lib/ruling/elsewhere'
import { standsInVacuum } from '@/lib/ruling/evidence'
import { exceptionsHrefOf } from '@/lib/ruling/exceptions'
import type { Review } from '@/lib/ruling/review'

/** The parts of a decision's page, each with the one number worth knowing before going there. */
export function placesOf(
  one: Case,
  { gates, hasHarm, standings }: Review,
  { notes, questions }: { notes: number; questions: number },
) {
  const impact = { id: 'impact', label: 'Impact', note: one.round?.result?.index?.toString() }
  const proposal = { id: 'proposal', label: 'Proposal' }
  const evidence = {
    id: 'evidence',
    label: 'Evidence',
    note: standsInVacuum(one) ? 'none' : undefined,
  }
  const rest = [
    { id: 'around', label: 'Around it' },
    { id: 'notes', label: 'Notes', note: notes > 0 ? String(notes) : undefined },
    { id: 'trail', label: 'Trail' },
  ]
  if (isSettledElsewhere(one)) return [proposal, ...rest]
  if (one.status === 'draft') return [proposal, evidence, impact, ...rest]
  const signed = standings.filter(({ state }) => state === 'current').length
  const open = gates.filter(({ cleared }) => !cleared).length
  const asked = standings.length > 0 ? `${signed} of ${standings.length}` : undefined
  return [
    impact,
    ...(hasHarm ? [{ id: 'harm', label: 'Harm' }] : []),
    evidence,
    ...(exceptionsHrefOf(one) ? [{ id: 'exceptions', label: 'Exceptions' }] : []),
    ...(questions > 0 ? [{ id: 'questions', label: 'Questions', note: String(questions) }] : []),
    { id: 'sign-offs', label: 'Sign-offs', note: asked },
    ...(gates.length > 0
      ? [{ id: 'gates', label: 'Gates', note: open > 0 ? `${open} open` : undefined }]
      : []),
    proposal,
    ...rest,
  ]
}
