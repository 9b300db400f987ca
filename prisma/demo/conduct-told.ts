import {
  addCommitment,
  affirmCommitment,
  changeCommitment,
  retireCommitment,
} from '@/lib/commitment/commands'
import { commitmentOf } from '@/lib/commitment/queries'
import type { Calendar, Step } from './calendar'
import { type LineKey, type LineTold, lineFacts } from './conduct'
import { must } from './must'
import type { Cast } from './world'

type Setting = { cast: Cast; calendar: Calendar; lines: Map<LineKey, string> }

/** The day the first lines were written down, together. */
const firstDay = -266

/** How the code of conduct came about, was reworded, handed over, proved. */
export function conductSteps(setting: Setting): Step[] {
  // Object.entries forgets which keys they are.
  const facts = Object.entries(lineFacts) as [LineKey, LineTold][]
  return facts.flatMap(([key, fact], position) => {
    const at = (day: number) => setting.calendar.moment({ day, position, story: 7 })
    const idOf = () => setting.lines.get(key) ?? ''
    const { reworded, handedOver, retired, proofs = [] } = fact
    const steps: (Step | false)[] = [
      { at: at(fact.added ?? firstDay), tell: () => tellAdded(key, fact, setting) },
      reworded !== undefined && {
        at: at(reworded.day),
        tell: () => tellChanged(idOf(), { text: reworded.text }, setting),
      },
      handedOver !== undefined && {
        at: at(handedOver.day),
        tell: () => {
          const ownerId = setting.cast.people[handedOver.to].personId
          return tellChanged(idOf(), { ownerId }, setting)
        },
      },
      retired !== undefined && {
        at: at(retired),
        tell: async () => {
          must(await retireCommitment(setting.cast.people.maria, { commitmentId: idOf() }))
        },
      },
      ...proofs.map((proof) => ({
        at: at(proof.day),
        tell: () => tellProof(idOf(), { fact, proof }, setting),
      })),
    ]
    return steps.filter((step) => step !== false)
  })
}

async function tellAdded(key: LineKey, fact: LineTold, { cast, lines }: Setting) {
  const { at, towards, side, text, owner, every } = fact
  const { commitmentId } = must(
    await addCommitment(cast.people.maria, {
      stageId: cast.stages[at],
      ownerId: cast.people[owner].personId,
      reaffirmBy: null,
      cadence: every,
      ...{ towards, side, text },
    }),
  )
  lines.set(key, commitmentId)
}

async function tellChanged(
  id: string,
  change: { text?: string; ownerId?: string },
  { cast }: Setting,
) {
  const { maria } = cast.people
  const one = await commitmentOf(maria, id)
  if (!one) throw new Error('a line is changed before it was written')
  const { commitmentId, stageId, side, towards, text, ownerId, reaffirmBy } = one
  // Written by tellAdded, so one of the choices.
  const cadence = one.cadence as LineTold['every']
  const before = { commitmentId, stageId, side, towards, text, ownerId, cadence, reaffirmBy }
  must(await changeCommitment(maria, { ...before, ...change }))
}

type Proved = { fact: LineTold; proof: NonNullable<LineTold['proofs']>[number] }

async function tellProof(commitmentId: string, { fact, proof }: Proved, setting: Setting) {
  const { owner, handedOver } = fact
  const { day, about = day, text, link = '' } = proof
  const by = handedOver && handedOver.day <= day ? handedOver.to : owner
  const provedOn = setting.calendar.day(about)
  must(await affirmCommitment(setting.cast.people[by], { commitmentId, text, link, provedOn }))
}
