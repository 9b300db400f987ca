import type { Case } from '@/lib/ruling/case'
import { isSettledElsewhere } from '@/lib/ruling/elsewhere'
import { standsInVacuum } from '@/lib/ruling/evidence'
import { exceptionsHrefOf, exceptionsOf } from '@/lib/ruling/exceptions'
import type { Review } from '@/lib/ruling/review'
import { worthOf } from '@/lib/sign-off/unity'

/** The parts of a decision's page, each with the one number worth knowing before going there. */
export function placesOf(
  one: Case,
  { gates, standings }: Review,
  { notes, questions, strength }: { notes: number; questions: number; strength: number | null },
) {
  const impact = { id: 'impact', label: 'Impact', note: one.round?.result?.index?.toString() }
  const proposal = { id: 'proposal', label: 'Proposal' }
  const evidence = {
    id: 'evidence',
    label: 'Evidence',
    note: standsInVacuum(one) ? 'none' : strength?.toString(),
  }
  const rest = [
    { id: 'around', label: 'Around it' },
    { id: 'notes', label: 'Notes', note: notes > 0 ? String(notes) : undefined },
    { id: 'trail', label: 'Trail' },
  ]
  if (isSettledElsewhere(one)) return [proposal, ...rest]
  if (one.status === 'draft') return [proposal, evidence, impact, ...rest]
  const agreed = standings.filter((standing) => worthOf(standing) > 0).length
  const harm = countOf(one.round?.result?.harm ?? [])
  const open = gates.filter(({ cleared }) => !cleared).length
  const asked = standings.length > 0 ? `${agreed} of ${standings.length} agree` : undefined
  return [
    impact,
    ...(harm ? [{ id: 'harm', label: 'Harm', note: harm }] : []),
    evidence,
    ...(exceptionsHrefOf(one)
      ? [{ id: 'exceptions', label: 'Exceptions', note: countOf(exceptionsOf(one)) }]
      : []),
    ...(questions > 0 ? [{ id: 'questions', label: 'Questions', note: String(questions) }] : []),
    { id: 'sign-offs', label: 'Sign-offs', note: asked },
    ...(gates.length > 0
      ? [{ id: 'gates', label: 'Gates', note: open > 0 ? `${open} open` : undefined }]
      : []),
    proposal,
    ...rest,
  ]
}

function countOf(all: readonly unknown[]): string | undefined {
  return all.length > 0 ? String(all.length) : undefined
}
