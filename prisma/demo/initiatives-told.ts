import { addInitiative, linkInitiative } from '@/lib/initiative/commands'
import type { Calendar, Step } from './calendar'
import { type InitiativeTold, initiatives } from './initiatives'
import { must } from './must'
import type { Cast } from './world'

type Setting = {
  cast: Cast
  calendar: Calendar
  /** The decision with this title, once it is proposed. */
  decisionIn: (title: string) => { number: number }
}

/** How the initiatives were written down, and which proposals serve them or collide with them. */
export function initiativeSteps(setting: Setting): Step[] {
  return initiatives.flatMap((one, index) => stepsOf(one, index, setting))
}

function stepsOf(one: InitiativeTold, index: number, setting: Setting): Step[] {
  const { cast, calendar, decisionIn } = setting
  let initiativeId = ''
  const at = (day: number, position: number) => calendar.moment({ day, position, story: index })
  const add = async () => {
    const { name, description } = one
    const owner = cast.people[one.owner]
    const { id } = must(
      await addInitiative(owner, {
        ...{ name, description, ownerId: owner.personId },
        startsOn: calendar.day(one.from),
        endsOn: one.to === null ? null : calendar.day(one.to),
        groupIds: one.groups.map((key) => cast.groups[key]).sort(),
        stageIds: one.stages.map((key) => cast.stages[key]).sort(),
      }),
    )
    initiativeId = id
  }
  const links = one.links.map(({ by, day, title, relation, why }) => ({
    at: at(day, 17),
    tell: async () => {
      const { number } = decisionIn(title)
      must(await linkInitiative(cast.people[by], { number, initiativeId, relation, why }))
    },
  }))
  return [{ at: at(one.added, 16), tell: add }, ...links]
}
