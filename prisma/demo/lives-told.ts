import { read } from '@/lib/db'
import { addExperience, archiveExperience, restOnEvidence } from '@/lib/experience/commands'
import { changeStage } from '@/lib/stage/commands'
import type { Calendar, Step } from './calendar'
import { type StageKey, stageFacts } from './customers'
import { type LifeTold, lives } from './lives'
import { must } from './must'
import type { Cast } from './world'

type Setting = { cast: Cast; calendar: Calendar }

/** How Maria came to know what groups live through, and found better words for two stages. */
export function lifeSteps(setting: Setting): Step[] {
  return [...lives.flatMap((life, index) => stepsOf(life, index, setting)), ...rewordings(setting)]
}

function stepsOf(life: LifeTold, index: number, { cast, calendar }: Setting): Step[] {
  const { maria } = cast.people
  let experienceId = ''
  const at = (day: number) => calendar.moment({ day, position: 16, story: index })
  const learn = async () => {
    const { id } = must(
      await addExperience(maria, {
        groupId: cast.groups[life.of],
        stageId: life.at ? cast.stages[life.at] : null,
        feeling: life.feeling,
        text: life.text,
      }),
    )
    experienceId = id
    for (const words of life.restsOn ?? []) {
      const evidenceId = await evidenceLike(cast, words)
      must(await restOnEvidence(maria, { experienceId, evidenceId }))
    }
  }
  const forget = async () => void must(await archiveExperience(maria, { experienceId }))
  return [
    { at: at(life.day), tell: learn },
    ...(life.archived === undefined ? [] : [{ at: at(life.archived), tell: forget }]),
  ]
}

function rewordings({ cast, calendar }: Setting): Step[] {
  // Object.entries forgets which keys they are.
  const facts = Object.entries(stageFacts) as [StageKey, (typeof stageFacts)[StageKey]][]
  return facts.flatMap(([key, { name, emotion, need, ...fact }]) => {
    if (!('reworded' in fact)) return []
    const stage = { stageId: cast.stages[key], name, emotion, need }
    return [
      {
        at: calendar.moment({ day: fact.reworded, position: 15, story: 3 }),
        tell: async () => void must(await changeStage(cast.people.maria, stage)),
      },
    ]
  })
}

async function evidenceLike({ organizationId }: Cast, words: string): Promise<string> {
  const found = await read({ organizationId }, (db) =>
    db.evidence.findFirst({
      where: { organizationId, quote: { startsWith: words } },
      select: { id: true },
    }),
  )
  if (!found) throw new Error(`no evidence begins with “${words}” yet`)
  return found.id
}
