import { impactLook } from '@/components/score/impact-look'
import { optionsLabelled } from '@/components/ui/option'
import type { CustomerModel } from '@/lib/customer/queries'
import { asked } from '@/lib/decision/asking'
import type { ProposalForEditing } from '@/lib/decision/queries'
import {
  coreLabels,
  doorLabels,
  limits,
  reachLabels,
  sectionLabels,
  sections,
  startingPointLabels,
  touchLabels,
} from '@/lib/decision/schema'
import { signed } from '@/lib/score/harm'
import { impactWords } from '@/lib/score/schema'
import { whyNobodySigns } from '@/lib/sign-off/signers'
import type { ProposalChoices } from './proposal-form-context'

/** What the form offers: the customer model as it is, and what the proposal still names of its past. */
export function proposalChoices(
  proposal: ProposalForEditing,
  model: CustomerModel,
  currency: string,
): ProposalChoices {
  const { draft, names, people, proposerId } = proposal
  const named = (id: string) => names[id] ?? 'unnamed'
  const gone = (ids: string[], known: readonly { id: string }[]) =>
    [...new Set(ids)]
      .filter((id) => !known.some((one) => one.id === id))
      .map((id) => ({ id, name: named(id), isGone: true }))
  return {
    startingPoints: optionsLabelled(startingPointLabels),
    cores: optionsLabelled(coreLabels),
    people: people.map(({ id, name, functionName }) => ({
      value: id,
      label: functionName ? `${name}, ${functionName}` : name,
    })),
    functions: [
      ...model.functions.map(({ id, name, isSeat }) => ({
        id,
        name,
        isSeat,
        whyNobody: whyNobodySigns(id, { people, ownerId: proposerId }),
      })),
      ...gone(draft.drive.functionIds, model.functions).map(({ id, name }) => ({
        id,
        name,
        isSeat: false,
        whyNobody: 'No longer exists',
      })),
    ],
    groups: [
      ...model.groups.map((group) => ({
        ...group,
        servesNames: group.serves.map(named),
        isGone: false,
      })),
      ...gone(
        [...draft.groups, ...draft.cells].map(({ groupId }) => groupId),
        model.groups,
      ).map((one) => ({ ...one, description: '', ...plain })),
    ],
    stages: [
      ...model.stages.map((stage) => ({ ...stage, isGone: false })),
      ...gone(
        draft.cells.map(({ stageId }) => stageId),
        model.stages,
      ).map((one) => ({ ...one, emotion: 'no longer a stage' })),
    ],
    touches: [{ value: 'no', label: 'Not touched' }, ...optionsLabelled(touchLabels).reverse()],
    doors: optionsLabelled(doorLabels),
    reaches: optionsLabelled(reachLabels),
    bars: [-3, -2, -1, 0, 1, 2, 3].map((bar) => ({
      value: String(bar),
      label: signed(bar),
      words: wordsFor(bar),
      look: impactLook(bar),
    })),
    scale: `−3 ${wordsFor(-3)} · 0 ${wordsFor(0)} · +3 ${wordsFor(3)}`.toLowerCase(),
    sections: sections.map((section) => ({
      section,
      title: sectionLabels[section],
      ...asked[section],
    })),
    currency,
    mostOptions: limits.options,
  }
}

const plain = { isInternal: false, isVulnerable: false, serves: [], servesNames: [] }

function wordsFor(bar: number): string {
  return Object.entries(impactWords).find(([point]) => Number(point) === bar)?.[1] ?? ''
}
