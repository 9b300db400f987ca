import { cite } from '@/lib/citation/commands'
import { addEvidence, mergeEvidence } from '@/lib/evidence/commands'
import type { Calendar, Step } from './calendar'
import { type EvidenceTold, evidence } from './evidence'
import { must } from './must'
import type { DayFromNow } from './story'
import type { Cast } from './world'

type Setting = {
  cast: Cast
  calendar: Calendar
  /** The decision with this title, once it is proposed. */
  decisionIn: (title: string) => { id: string }
}

/** The first days of the library; what is older was brought along. */
const firstDay = -266

/** How the library of evidence filled, what repeats what, and which decisions stand on it. */
export function evidenceSteps(setting: Setting): Step[] {
  const ids = new Map<EvidenceTold, string>()
  return evidence.flatMap((piece, position) => {
    const at = (day: DayFromNow, place: number) =>
      setting.calendar.moment({ day, position: place, story: position })
    const added = Math.max(piece.day + 1, firstDay)
    const cited = (piece.cited ?? []).map(([title, day]) => ({
      at: at(day, 14),
      tell: () => tellCited(piece, title, { ...setting, ids }),
    }))
    const merged = piece.sameAs
      ? [{ at: at(added + 1, 12), tell: () => tellMerged(piece, { ...setting, ids }) }]
      : []
    return [
      { at: at(added, 8), tell: () => tellAdded(piece, { ...setting, ids }) },
      ...cited,
      ...merged,
    ]
  })
}

type Known = Setting & { ids: Map<EvidenceTold, string> }

async function tellAdded(piece: EvidenceTold, { cast, calendar, ids }: Known) {
  const { groupId, stageId } = placeOf(piece, cast)
  const { kind, quote, topic = '', feeling = null, about = 'customer', n = null } = piece
  const { collector = cast.people[piece.by].name, method = '', link = '' } = piece
  const { id } = must(
    await addEvidence(cast.people[piece.by], {
      ...{ kind, quote, topic, feeling, about, n, collector, method, link, groupId, stageId },
      collectedOn: calendar.day(piece.day),
      noteId: null,
    }),
  )
  ids.set(piece, id)
}

async function tellCited(piece: EvidenceTold, title: string, { cast, decisionIn, ids }: Known) {
  const { groupId, stageId } = placeOf(piece, cast)
  if (!groupId || !stageId) throw new Error(`“${piece.quote}” is cited and stands at no cell`)
  must(
    await cite(cast.people[piece.by], {
      decisionId: decisionIn(title).id,
      evidenceId: idOf(piece, ids),
      cell: { groupId, stageId },
      from: 'page',
    }),
  )
}

async function tellMerged(piece: EvidenceTold, { cast, ids }: Known) {
  const original = evidence.find(({ key }) => key === piece.sameAs)
  if (!original) throw new Error(`nothing is called ${piece.sameAs}`)
  const evidenceId = idOf(piece, ids)
  must(await mergeEvidence(cast.people[piece.by], { evidenceId, originalId: idOf(original, ids) }))
}

function idOf(piece: EvidenceTold, ids: Known['ids']): string {
  const id = ids.get(piece)
  if (!id) throw new Error(`“${piece.quote}” is used before it is added`)
  return id
}

function placeOf({ of }: EvidenceTold, { groups, stages }: Cast) {
  const [group, stage] = (of ?? '').split('/')
  return {
    groupId: idIn(groups, group),
    stageId: idIn(stages, stage),
  }
}

function idIn(ids: Record<string, string>, key: string | undefined): string | null {
  return (key && ids[key]) || null
}
