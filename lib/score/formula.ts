import { decimalsByHand } from '@/lib/by-hand'
import { type Cell, cellKey } from '@/lib/decision/schema'
import { steady } from '@/lib/steady'
import { type Harm, harmIn } from './harm'
import { type Journey, type JourneyCard, type JourneyCommitment, journeyOf } from './journey'
import type { Impact, unknown } from './schema'
import { finallyServed } from './service'

/** Stored with every result, so that a past one can be computed again the way it was. */
export const formulaVersion = 3
/**
 * 1 knew nothing of the journey: neither its emotions nor the code of conduct. Until 3 the scores
 * claimed something only where every bar was 0 (lib/evidence/claim.ts).
 */
export type FormulaVersion = 1 | 2 | 3

/** The discussion agenda holds at most this many cells. */
export const agendaLength = 5

export type ModelGroup = {
  id: string
  name: string
  isInternal: boolean
  isVulnerable: boolean
  /** Per cent of all customers, 0–100; null is an equal share: 100 / number of external groups. */
  share: number | null
  /** The groups an internal group serves. */
  serves: readonly string[]
}
/** `weight` w(s) ≥ 0, default 1. */
export type ModelStage = { id: string; name: string; weight?: number }
/** The customer model as it was when scoring opened. Its order is the order of every list below. */
export type Model = {
  groups: readonly ModelGroup[]
  stages: readonly ModelStage[]
  /** The code of conduct in force then; none in rounds older than the code. */
  commitments?: readonly JourneyCommitment[]
}

/** One scorecard as it was handed in. No impact, like `'unknown'`, means unknown and is never 0. */
export type Card = Partial<JourneyCard> & {
  isLate: boolean
  cells: readonly (Cell & { impact: Impact | typeof unknown | null })[]
}

/** One touched cell: c(g,s), −3…+3, null when nobody knows; how the cards answered, lowest first. */
export type CellResult = Cell & {
  value: number | null
  spread: number | null
  answers: number[]
  unknowns: number
}
/** I(g), −3…+3, null when no cell is known; the terms it is the weighted mean of. */
export type GroupResult = {
  groupId: string
  name: string
  isInternal: boolean
  value: number | null
  terms: { stageId: string; weight: number; value: number }[]
  /** For an internal group: the external groups it finally serves. */
  serves: { groupId: string; name: string }[]
}
export type Result = {
  formulaVersion: number
  /** Cards that count: handed in before the reveal. */
  cards: number
  /** Impact index 0…100, 50 is "no difference"; null when no external group has a value. */
  index: number | null
  /** Customer impact M, −3…+3, and the external groups it is the weighted mean of. */
  impact: number | null
  terms: { groupId: string; share: number; value: number }[]
  worstOff: { groupId: string; name: string; value: number } | null
  coverage: { known: number; touched: number }
  cells: CellResult[]
  groups: GroupResult[]
  /** The cells people see most differently, widest spread first. */
  agenda: CellResult[]
  harm: Harm[]
  /** Absent from results of version 1. */
  journey?: Journey
}

/**
 * What the scorecards say together (policy: Score, "Result"). Pure: the order of cards and of the
 * touched cells doesn't matter, late cards are left out, and every number carries what it came from.
 */
export function resultOf(facts: {
  touched: readonly Cell[]
  cards: readonly Card[]
  model: Model
  /** Of the formula; an earlier one computes a past result again. */
  version?: FormulaVersion
}): Result {
  const { model, version = formulaVersion } = facts
  const cards = facts.cards.filter(({ isLate }) => !isLate)
  const cells = inModelOrder(facts.touched, model).map((cell) => cellResult(cell, cards))
  const groups = model.groups
    .filter(({ id }) => cells.some(({ groupId }) => groupId === id))
    .map((group) => groupResult(group, cells, model))
  const terms = impactTerms(groups, model)
  const impact = weightedMean(terms.map(({ share, value }) => ({ weight: share, value })))
  return {
    formulaVersion: version,
    cards: cards.length,
    index: impactIndex(impact),
    impact,
    terms,
    worstOff: worstOffIn(groups, model),
    coverage: { known: cells.filter(isKnown).length, touched: cells.length },
    cells,
    groups,
    agenda: agendaOf(cells),
    harm: harmIn({ cells, groups, impact, model }),
    ...(version > 1 && { journey: journeyIn(model, cells, cards) }),
  }
}

function journeyIn(model: Model, cells: readonly Cell[], cards: readonly Card[]): Journey {
  const stages = model.stages.filter(({ id }) => cells.some(({ stageId }) => stageId === id))
  return journeyOf({
    stageIds: stages.map(({ id }) => id),
    commitments: model.commitments ?? [],
    cards: cards.map(({ emotions = [], commitments = [] }) => ({ emotions, commitments })),
  })
}

/** Impact index: round(50 + 50·M/3), from M in −3…+3 to 0…100. Null stays null. */
export function impactIndex(impact: number | null): number | null {
  return impact === null ? null : Math.round(steady(50 + (50 * impact) / 3))
}

/** How many decimals show how the index came about, so that it comes out by hand. */
export function indexDecimals({
  terms,
  impact,
  index,
}: Pick<Result, 'terms' | 'impact' | 'index'>): number {
  return decimalsByHand((shown) => {
    const seen = terms.map(({ share, value }) => ({ weight: shown(share), value: shown(value) }))
    return [weightedMean(seen), impact].every(
      (mean) => mean !== null && Math.round(shown(50 + (50 * shown(mean)) / 3)) === index,
    )
  })
}

/** The middle value; of an even number of values the mean of the two in the middle; of none, null. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

function cellResult({ groupId, stageId }: Cell, cards: readonly Card[]): CellResult {
  const key = cellKey({ groupId, stageId })
  const impacts = cards.map(({ cells }) => cells.find((cell) => cellKey(cell) === key)?.impact)
  const answers = impacts.filter((impact) => typeof impact === 'number').sort((a, b) => a - b)
  const lowest = answers[0]
  const highest = answers.at(-1)
  return {
    groupId,
    stageId,
    value: median(answers),
    spread: lowest === undefined || highest === undefined ? null : highest - lowest,
    answers,
    unknowns: impacts.length - answers.length,
  }
}

function groupResult(group: ModelGroup, cells: readonly CellResult[], model: Model): GroupResult {
  const terms = cells.flatMap(({ groupId, stageId, value }) => {
    if (groupId !== group.id || value === null) return []
    const weight = model.stages.find(({ id }) => id === stageId)?.weight ?? 1
    return [{ stageId, weight, value }]
  })
  return {
    groupId: group.id,
    name: group.name,
    isInternal: group.isInternal,
    value: weightedMean(terms),
    terms,
    serves: finallyServed(group.id, model.groups),
  }
}

function impactTerms(groups: readonly GroupResult[], model: Model): Result['terms'] {
  const external = model.groups.filter(({ isInternal }) => !isInternal)
  return groups.flatMap(({ groupId, value, isInternal }) => {
    if (isInternal || value === null) return []
    const share = external.find(({ id }) => id === groupId)?.share ?? 100 / external.length
    return [{ groupId, share, value }]
  })
}

/** Of equals the vulnerable group is named first, then the one that comes first in the model. */
function worstOffIn(groups: readonly GroupResult[], model: Model): Result['worstOff'] {
  const vulnerable = new Set(model.groups.filter((one) => one.isVulnerable).map(({ id }) => id))
  const known = groups.flatMap(({ groupId, name, value }) =>
    value === null ? [] : [{ groupId, name, value }],
  )
  const rank = (groupId: string) => (vulnerable.has(groupId) ? 0 : 1)
  const [worst] = known.sort((a, b) => a.value - b.value || rank(a.groupId) - rank(b.groupId))
  return worst ?? null
}

function agendaOf(cells: readonly CellResult[]): CellResult[] {
  return cells
    .filter(({ spread }) => (spread ?? 0) > 0)
    .sort((a, b) => (b.spread ?? 0) - (a.spread ?? 0))
    .slice(0, agendaLength)
}

function isKnown({ value }: CellResult): boolean {
  return value !== null
}

/** Cells once each, by group and stage of the model; a cell outside the model is a broken promise. */
function inModelOrder(touched: readonly Cell[], model: Model): Cell[] {
  const wanted = new Set(touched.map(cellKey))
  const cells = model.groups.flatMap(({ id: groupId }) =>
    model.stages.map(({ id: stageId }) => ({ groupId, stageId })),
  )
  const found = cells.filter((cell) => wanted.has(cellKey(cell)))
  if (found.length !== wanted.size) throw new Error('A touched cell is not in the customer model')
  return found
}

/** Null without terms. If every weight is 0 they count alike, for a mean has to say something. */
function weightedMean(terms: readonly { weight: number; value: number }[]): number | null {
  if (terms.length === 0) return null
  const total = terms.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return weightedMean(terms.map(({ value }) => ({ weight: 1, value })))
  return steady(terms.reduce((sum, { weight, value }) => sum + weight * value, 0) / total)
}
