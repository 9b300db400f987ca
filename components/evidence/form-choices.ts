import { optionsLabelled, optionsNamed } from '@/components/ui/option'
import type { CustomerModel } from '@/lib/customer/queries'
import { filterLabels } from '@/lib/evidence/filter'
import type { Evidence, NoteToKeep } from '@/lib/evidence/queries'
import { aboutLabels } from '@/lib/evidence/schema'
import type { Day } from '@/lib/time'
import type { EvidenceValues } from './evidence-form'

/** What the form lets one choose; where a piece stood before stays a choice. */
export function formChoices({ groups, stages }: CustomerModel, before?: Evidence) {
  return {
    groups: withFormer(groups, before?.groupId, before?.groupName),
    stages: withFormer(stages, before?.stageId, before?.stageName),
    feelings: optionsLabelled(filterLabels.feeling),
    abouts: optionsLabelled(aboutLabels),
  }
}

export function emptyValues(today: Day): EvidenceValues {
  return {
    ...{ kind: '', quote: '', topic: '', feeling: '', about: 'customer', groupId: '', stageId: '' },
    ...{ collectedOn: today, collector: '', method: '', n: '', link: '' },
  }
}

export function valuesOf(one: Evidence): EvidenceValues {
  const { kind, quote, topic, about, collectedOn, collector, method, link } = one
  return {
    ...{ kind, quote, topic, about, collectedOn, collector, method, link },
    feeling: one.feeling ?? '',
    groupId: one.groupId ?? '',
    stageId: one.stageId ?? '',
    n: one.n === null ? '' : String(one.n),
  }
}

/** A front-line note brings all it says with it. */
export function valuesOfNote(note: NoteToKeep): EvidenceValues {
  return {
    ...emptyValues(note.writtenOn),
    kind: 'note',
    quote: note.text,
    feeling: note.feeling ?? '',
    groupId: note.groupId ?? '',
    stageId: note.stageId ?? '',
    collector: note.authorName,
  }
}

function withFormer(
  all: { id: string; name: string }[],
  id: string | null | undefined,
  name: string | null | undefined,
) {
  const choices = optionsNamed(all)
  if (!id || !name || all.some((one) => one.id === id)) return choices
  return [...choices, { value: id, label: `${name} (archived)` }]
}
