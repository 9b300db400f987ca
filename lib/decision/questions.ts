import type { Proposal } from './schema'

/** A card that counts, as far as these questions read it: no name, and what it says as numbers. */
type Card = {
  /** Its scorer belongs to another function than the proposer. */
  isOutside: boolean
  /** Of the cells its scorer knew. */
  impacts: readonly number[]
  credit: number | null
}

export type QuestionFacts = {
  /** The groups touched. `impact` is I(g) after the reveal; null before it, or when nobody knows. */
  groups: readonly { isInternal: boolean; bar: number | null; impact: number | null }[]
  options: readonly { name: string; isDoNothing: boolean }[]
  /** Of the evidence cited, YYYY-MM-DD; null while citations are not read. */
  evidence: readonly { collectedOn: string }[] | null
  /** The day the draft was begun. */
  draftedOn: string
  /** The functions the proposer says gain by it; empty when that was not answered. */
  gainingFunctionIds: readonly string[]
  sponsorFunctionId: string | null
  /** Null until the reveal: before it nothing here may be computed from a score. */
  cards: readonly Card[] | null
}

export type Question = { key: QuestionKey; question: string; because: string }
export type QuestionKey =
  | 'no-external-gain'
  | 'evidence-after'
  | 'one-option'
  | 'only-sponsor-gains'
  | 'outsiders-lower'
  | 'little-without-credit'

/** How much lower people outside the proposer's function score it, and the answer to the credit question. */
const signs = { lower: 1.5, credit: 2.5, answers: 2 }

/**
 * Questions worth asking (policy: Framing). Signals that a proposal may be more for us than for
 * customers: put as questions, never as a verdict, and never about a person. What comes from scores
 * is asked after the reveal only, when everybody's card may be read anyhow.
 *
 * Who gains is known from what the proposer says: a group gains when the bar set for it is above
 * zero, or, after the reveal, when I(g) is. A function gains when it is ticked under "Who gains";
 * a proposal that ticks none is not asked about its sponsor.
 */
export function questionsWorthAsking(facts: QuestionFacts): Question[] {
  return [
    ...aboutCustomers(facts),
    ...aboutEvidence(facts),
    ...aboutOptions(facts),
    ...aboutTheSponsor(facts),
    ...aboutOutsiders(facts),
    ...aboutCredit(facts),
  ]
}

/** What a text itself says; before the reveal, or with I(g) by group after it. */
export function framedFacts(
  proposal: Pick<Proposal, 'groups' | 'options' | 'gain'>,
  groups: readonly { id: string; isInternal: boolean }[],
  impacts: readonly { groupId: string; value: number | null }[] = [],
): Pick<QuestionFacts, 'groups' | 'options' | 'gainingFunctionIds'> {
  return {
    groups: proposal.groups.flatMap(({ groupId, bar }) => {
      const group = groups.find(({ id }) => id === groupId)
      const impact = impacts.find((one) => one.groupId === groupId)?.value ?? null
      return group ? [{ isInternal: group.isInternal, bar, impact }] : []
    }),
    options: proposal.options,
    gainingFunctionIds: proposal.gain.gainingFunctionIds ?? [],
  }
}

function aboutCustomers({ groups }: QuestionFacts): Question[] {
  const outside = groups.filter(({ isInternal }) => !isInternal)
  if (groups.length === 0) return []
  const key = 'no-external-gain'
  if (outside.length === 0) {
    const because = 'Every group it names is our own staff.'
    return [{ key, because, question: 'Which customer’s life gets better, in the end?' }]
  }
  const isJudged = outside.some(({ impact }) => impact !== null)
  if (isJudged) {
    if (outside.some(({ impact }) => impact !== null && impact > 0)) return []
    const because = 'By its scores, no group outside the house gains.'
    return [{ key, because, question: 'For whom would we be doing this?' }]
  }
  if (outside.some(({ bar }) => bar === null || bar > 0)) return []
  const because = 'No group outside the house has a bar above 0.'
  return [{ key, because, question: 'For whom would we be doing this?' }]
}

function aboutEvidence({ evidence, draftedOn }: QuestionFacts): Question[] {
  if (!evidence || evidence.length === 0) return []
  if (evidence.some(({ collectedOn }) => collectedOn <= draftedOn)) return []
  const because = 'Every piece of evidence is younger than the draft.'
  const question = 'What did we know before we wanted this?'
  return [{ key: 'evidence-after', because, question }]
}

function aboutOptions({ options }: QuestionFacts): Question[] {
  const named = options.filter(({ isDoNothing, name }) => !isDoNothing && name !== '')
  if (named.length !== 1) return []
  const because = 'Besides doing nothing, one option is named.'
  const question = 'What else could give customers the same?'
  return [{ key: 'one-option', because, question }]
}

function aboutTheSponsor({ gainingFunctionIds, sponsorFunctionId }: QuestionFacts): Question[] {
  if (gainingFunctionIds.length === 0) return []
  if (gainingFunctionIds.some((id) => id !== sponsorFunctionId)) return []
  const because = 'Of our functions, the sponsor’s is the only one to gain.'
  const question = 'Would another function ask for this, too?'
  return [{ key: 'only-sponsor-gains', because, question }]
}

function aboutOutsiders({ cards }: QuestionFacts): Question[] {
  const knowing = (cards ?? []).filter(({ impacts }) => impacts.length > 0)
  const inside = knowing.filter(({ isOutside }) => !isOutside).map(meanImpact)
  const outside = knowing.filter(({ isOutside }) => isOutside).map(meanImpact)
  if (inside.length === 0 || outside.length === 0) return []
  const lower = mean(inside) - mean(outside)
  if (lower + rounding < signs.lower) return []
  const because = `People outside the proposing function score it ${lower.toFixed(1)} lower than those inside, on average.`
  const question = 'What do they see that we don’t?'
  return [{ key: 'outsiders-lower', because, question }]
}

function aboutCredit({ cards }: QuestionFacts): Question[] {
  const answers = (cards ?? []).flatMap(({ credit }) => credit ?? [])
  if (answers.length < signs.answers) return []
  const answer = mean(answers)
  if (answer > signs.credit + rounding) return []
  const because = `“Would we do this if nobody got the credit?” was answered with ${answer.toFixed(1)} of 5, on average.`
  const question = 'Would we do it if nobody ever heard whose idea it was?'
  return [{ key: 'little-without-credit', because, question }]
}

/** Means of thirds aren't exact. */
const rounding = 1e-9

function meanImpact({ impacts }: Card): number {
  return mean(impacts)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
