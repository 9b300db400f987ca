import { randomUUID } from 'node:crypto'
import { atTime } from '@/lib/clock'
import { read } from '@/lib/db'
import { nameDecider, propose, saveDraft } from '@/lib/decision/commands'
import type { Condition, Proposal } from '@/lib/decision/schema'
import { acceptHarm, nameMitigation } from '@/lib/mitigation/commands'
import { writeNote } from '@/lib/note/commands'
import type { Actor } from '@/lib/person/actor'
import { saveRevision } from '@/lib/revision/commands'
import { revealAtClosing, revealEarly } from '@/lib/round/commands'
import { decide, withdraw } from '@/lib/ruling/commands'
import { handInScorecard, openScoring } from '@/lib/score/commands'
import { type Emotion, type ScorecardInput, unknown } from '@/lib/score/schema'
import { signOff, startSignOff } from '@/lib/sign-off/commands'
import { grantWaiver } from '@/lib/waiver/commands'
import { type Calendar, calendarOf, type Step } from './calendar'
import type { LineKey } from './conduct'
import { conductSteps } from './conduct-told'
import type { StageKey } from './customers'
import { evidenceSteps } from './evidence-told'
import { initiativeSteps } from './initiatives-told'
import { lifeSteps } from './lives-told'
import { must } from './must'
import type { NoteTold } from './notes'
import { proposalOf } from './proposal'
import type { Answer, CellName, DayFromNow, Happening, Story } from './story'
import type { Cast } from './world'

/** Tells all stories at once, in the order of time, as the people in them would have lived it. */
export async function tell(cast: Cast, stories: Story[], notes: NoteTold[]) {
  const calendar = calendarOf(cast)
  const told = new Map<Story, Told>()
  const lines = new Map<LineKey, string>()
  const steps = [
    ...conductSteps({ cast, calendar, lines }),
    ...evidenceSteps({ cast, calendar, decisionIn: (title) => titled(told, title) }),
    ...lifeSteps({ cast, calendar }),
    ...initiativeSteps({ cast, calendar, decisionIn: (title) => titled(told, title) }),
    ...stories.flatMap((story, index) => stepsOf(story, { cast, calendar, told, lines, index })),
  ]
  for (const [position, note] of notes.entries())
    steps.push({
      at: calendar.moment({ day: note.day, position: 9 + (position % 8), story: position }),
      tell: () => tellNote(cast, note, told),
    })
  steps.sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const step of steps) await atTime(step.at, step.tell)
}

function titled(told: Map<Story, Told>, wanted: string): Told {
  const found = [...told].find(([{ title }]) => title === wanted)?.[1]
  if (!found) throw new Error(`“${wanted}” is spoken of before it was proposed`)
  return found
}

/** What a story has become: the decision in the register. */
type Told = { id: string; number: number }
type Setting = {
  cast: Cast
  calendar: Calendar
  told: Map<Story, Told>
  /** The lines of the code of conduct, once they are written. */
  lines: ReadonlyMap<LineKey, string>
  index: number
}

function stepsOf(story: Story, setting: Setting): Step[] {
  const { calendar, told, index } = setting
  const at = (day: DayFromNow, position: number) => calendar.moment({ day, position, story: index })
  const begin = { at: at(story.proposed, 0), tell: () => tellBeginning(story, setting) }
  const rest = (story.happens ?? []).map((happening, position) => ({
    at: at(happening.day, position + 1),
    tell: () => tellHappening(happening, story, { ...setting, decision: knownIn(told, story) }),
  }))
  return [begin, ...rest]
}

async function tellBeginning(story: Story, { cast, calendar, told }: Setting) {
  const by = cast.people[story.by]
  const { title, question } = story
  const decision = must(await propose(by, { title, question }))
  told.set(story, decision)
  const proposal = proposalOf(story, cast, calendar.day)
  must(await saveDraft(by, decision.number, proposal))
  if (story.decider)
    must(await nameDecider(by, decision.number, cast.people[story.decider].personId))
}

async function tellHappening(
  happening: Happening,
  story: Story,
  { cast, calendar, lines, decision }: Setting & { decision: Told },
) {
  const { people } = cast
  const by = people[story.by]
  const { id: decisionId, number } = decision
  const conditions = (all: Extract<Happening, { does: 'sign' }>['conditions'] = []): Condition[] =>
    all.map(({ text, owner, due }) => ({
      text,
      ownerId: people[owner].personId,
      due: calendar.day(due),
    }))
  switch (happening.does) {
    case 'open-scoring': {
      const scorerIds = happening.scorers.map((key) => people[key].personId)
      const closesOn = calendar.day(happening.closes)
      return void must(await openScoring(by, { decisionId, scorerIds, closesOn }))
    }
    case 'score': {
      const card = cardOf(happening, { story, cast, lines })
      return void must(await handInScorecard(people[happening.by], { decisionId, ...card }))
    }
    case 'close-scoring':
      return revealAtClosing(cast.organizationId, decisionId)
    case 'reveal-early':
      return void must(await revealEarly(people.maria, { decisionId, reason: happening.reason }))
    case 'revise': {
      const changed = happening.change(await draftOf(by, decisionId))
      must(await saveDraft(by, number, changed))
      return void must(await saveRevision(by, number, happening.note))
    }
    case 'name-mitigation': {
      const { text, owner } = happening
      const due = calendar.day(happening.due)
      const ownerId = people[owner].personId
      return void must(await nameMitigation(by, { decisionId, text, ownerId, due }))
    }
    case 'accept-harm': {
      const mitigationId = await mitigationOf(by, decisionId)
      return void must(await acceptHarm(people[happening.by], { decisionId, mitigationId }))
    }
    case 'waive': {
      const { line, reason } = happening
      const commitmentId = line ? lineIn(lines, line) : null
      const about = line ? 'broken-never' : 'vacuum'
      const expiresOn = calendar.day(happening.until)
      const waiver = { decisionId, about, commitmentId, reason, expiresOn } as const
      return void must(await grantWaiver(people.maria, waiver))
    }
    case 'start-sign-off':
      return void must(await startSignOff(by, { decisionId }))
    case 'sign': {
      const { verdict, reason = '', until } = happening
      const digest = await digestOf(by, decisionId)
      const holdUntil = until === undefined ? null : calendar.day(until)
      const said = { decisionId, digest, verdict, reason, holdUntil }
      const tied = { conditions: conditions(happening.conditions) }
      return void must(await signOff(people[happening.by], { ...said, ...tied }))
    }
    case 'decide': {
      const { outcome, reason, until, reopenWhen = '', scoresStillHold = false } = happening
      const digest = await digestOf(by, decisionId)
      const deferredUntil = until === undefined ? null : calendar.day(until)
      const said = {
        decisionId,
        digest,
        outcome,
        reason,
        deferredUntil,
        reopenWhen,
        scoresStillHold,
      }
      const tied = { conditions: conditions(happening.conditions) }
      const decider = people[story.decider ?? 'eleanor']
      return void must(await decide(decider, { ...said, ...tied }))
    }
    case 'withdraw':
      return void must(await withdraw(by, number, happening.reason))
  }
}

async function tellNote(cast: Cast, note: NoteTold, told: Map<Story, Told>) {
  const about = [...told].find(([{ title }]) => title === note.about)?.[1]
  const input = {
    text: note.text,
    feeling: note.feeling ?? null,
    groupId: note.group ? cast.groups[note.group] : null,
    stageId: note.stage ? cast.stages[note.stage] : null,
    decisionNumber: about?.number ?? null,
  }
  if (note.about && !about) throw new Error(`a note is told before its decision: ${note.about}`)
  must(await writeNote(cast.people[note.by], input, { key: randomUUID() }))
}

type CardTold = Extract<Happening, { does: 'score' }>

/** Every touched cell and stage is answered; what a card leaves out is "I don’t know" and "leaves". */
function cardOf(
  told: CardTold,
  { story, cast, lines }: { story: Story } & Pick<Setting, 'cast' | 'lines'>,
) {
  const touched = cellsOf(story)
  const cells = touched.map((cell): ScorecardInput['cells'][number] => {
    const [group, stage] = splitCell(cell)
    const place = { groupId: cast.groups[group], stageId: cast.stages[stage] }
    const answer = told.cells[cell]
    if (answer === undefined) return { ...place, impact: unknown, confidence: null, sentence: '' }
    const [impact, sentence, confidence] = inFull(answer)
    return { ...place, impact, confidence, sentence }
  })
  const stages = [...new Set(touched.map((cell) => splitCell(cell)[1]))]
  const emotions = stages.map((stage): { stageId: string; emotion: Emotion } => ({
    stageId: cast.stages[stage],
    emotion: told.emotions?.[stage] ?? 'leaves',
  }))
  // Object.entries forgets which keys they are.
  const said = Object.entries(told.code ?? {}) as [LineKey, 'kept' | 'broken'][]
  const commitments = said.map(([line, answer]) => ({ commitmentId: lineIn(lines, line), answer }))
  return { cells, emotions, commitments, restUntouched: true, credit: told.credit }
}

function lineIn(lines: ReadonlyMap<LineKey, string>, line: LineKey): string {
  const id = lines.get(line)
  if (!id) throw new Error(`“${line}” is told before it was written`)
  return id
}

function inFull(answer: Answer): [impact: Exclude<Answer, unknown[]>, string, 50 | 80 | 100] {
  if (typeof answer === 'number') return [answer, '', 80]
  const [impact, sentence, confidence = 80] = answer
  return [impact, sentence, confidence]
}

function cellsOf({ framing }: Story): CellName[] {
  return Object.entries(framing?.groups ?? {}).flatMap(([group, { at }]) =>
    at.map((stage) => `${group}/${stage}` as CellName),
  )
}

function splitCell(cell: CellName) {
  const [group, stage] = cell.split('/')
  return [group, stage] as [keyof Cast['groups'], StageKey]
}

function knownIn(told: Map<Story, Told>, story: Story): Told {
  return {
    get id() {
      return found().id
    },
    get number() {
      return found().number
    },
  }
  function found() {
    const decision = told.get(story)
    if (!decision) throw new Error(`“${story.title}” goes on before it began`)
    return decision
  }
}

async function draftOf({ organizationId }: Actor, id: string): Promise<Proposal> {
  const { draft } = await read({ organizationId }, (db) =>
    db.decision.findFirstOrThrow({ where: { organizationId, id }, select: { draft: true } }),
  )
  // Written a moment ago by saveDraft.
  return draft as Proposal
}

async function digestOf({ organizationId }: Actor, id: string): Promise<string> {
  const { currentDigest } = await read({ organizationId }, (db) =>
    db.decision.findFirstOrThrow({
      where: { organizationId, id },
      select: { currentDigest: true },
    }),
  )
  return currentDigest ?? ''
}

async function mitigationOf({ organizationId }: Actor, decisionId: string): Promise<string> {
  const { id } = await read({ organizationId }, (db) =>
    db.mitigation.findFirstOrThrow({
      where: { organizationId, decisionId },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
    }),
  )
  return id
}
