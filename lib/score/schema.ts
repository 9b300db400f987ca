import { z } from 'zod'
import { day, decisionNumber, reasonText, written } from '@/lib/decision/schema'
import { uuid as id, uuidOr } from '@/lib/uuid'

/**
 * The shape of a scorecard and of what people send to a scoring (policy: Score).
 * Tolerant, so that a half-filled card can be kept; `whyNotHandIn` (scorecard.ts) says what is missing.
 */

/** Lengths in characters, counts in rows. Forms borrow these. */
export const scoreLimits = {
  sentence: 500,
  /** Written in two windows, both texts are kept until their author made one of them. */
  sentenceInDraft: 2000,
  cells: 800,
  stages: 40,
  commitments: 400,
  scorers: 60,
  mitigation: 2000,
}

export const impacts = [-3, -2, -1, 0, 1, 2, 3] as const
export type Impact = (typeof impacts)[number]

/** Every point of the scale in words. */
export const impactWords: Record<Impact, string> = {
  [-3]: 'Takes away something they depend on',
  [-2]: 'Clearly worse',
  [-1]: 'Slightly worse',
  0: 'No difference',
  1: 'Slightly better',
  2: 'Clearly better',
  3: 'Changes their life with us',
}

/** "I don't know" is an answer of its own and never counts as 0. */
export const unknown = 'unknown'

export const confidences = [50, 80, 100] as const
export type Confidence = (typeof confidences)[number]

export const emotions = ['earns', 'leaves', 'erodes'] as const
export type Emotion = (typeof emotions)[number]
export const emotionLabels: Record<Emotion, string> = {
  earns: 'Earns it',
  leaves: 'Leaves it as it is',
  erodes: 'Erodes it',
}

/** Whether a decision keeps a commitment of the code of conduct. */
export const commitmentAnswers = ['kept', 'broken', 'not-touched'] as const
export type CommitmentAnswer = (typeof commitmentAnswers)[number]
export const commitmentAnswerLabels: Record<CommitmentAnswer, string> = {
  kept: 'Kept',
  broken: 'Broken',
  'not-touched': 'Not touched',
}

export const credits = [1, 2, 3, 4, 5] as const
export type Credit = (typeof credits)[number]
export const creditQuestion = 'Would we do this if nobody got the credit?'
export const creditLabels: Record<Credit, string> = {
  1: 'Surely not',
  2: 'Probably not',
  3: 'Hard to say',
  4: 'Probably',
  5: 'Surely',
}

const impactSchema = z.union(
  [z.literal(unknown), z.literal(impacts)],
  'Choose a point from −3 to +3, or “I don’t know”.',
)

/** One person's blind judgement. `null` is "not answered yet". */
const scorecard = z.object({
  decisionId: id,
  cells: z
    .array(
      z.object({
        groupId: id,
        stageId: id,
        impact: impactSchema.nullable().default(null),
        /** Percent. */
        confidence: z.literal(confidences, 'Choose 50, 80 or 100 %.').nullable().default(null),
        sentence: written(scoreLimits.sentenceInDraft).default(''),
      }),
    )
    .max(scoreLimits.cells)
    .default([]),
  emotions: z
    .array(
      z.object({
        stageId: id,
        emotion: z.enum(emotions, 'Choose earns, leaves or erodes.').nullable().default(null),
      }),
    )
    .max(scoreLimits.stages)
    .default([]),
  commitments: z
    .array(
      z.object({
        commitmentId: id,
        answer: z
          .enum(commitmentAnswers, 'Choose kept, broken or not touched.')
          .nullable()
          .default(null),
      }),
    )
    .max(scoreLimits.commitments)
    .default([]),
  /** Commitments left open are not touched. */
  restUntouched: z.boolean().default(false),
  credit: z.literal(credits, 'Choose a number from 1 to 5.').nullable().default(null),
})

/** A scorecard as it is kept while it is being filled in. */
export const scorecardDraftSchema = scorecard.omit({ decisionId: true })
export type ScorecardDraft = z.infer<typeof scorecardDraftSchema>

/**
 * What a window knows that sends a card: the card it started from, then what it sent since and may
 * have arrived. Where it isn't said, the card is kept as it is.
 */
const basedOn = z.array(scorecardDraftSchema).max(3)

/** As a form carries it along. What no form of ours wrote counts as started from nothing. */
const basedOnInForm = z
  .string()
  .transform((text) => basedOn.catch([]).parse(fromJson(text)))
  .optional()

export const scorecardSchema = scorecard.extend({ basedOn: basedOnInForm })
export type ScorecardInput = z.infer<typeof scorecardSchema>
export type CellAnswer = ScorecardInput['cells'][number]
export type CommitmentLine = ScorecardInput['commitments'][number]
export type StageAnswer = ScorecardInput['emotions'][number]

/** Opening a proposal to its scorers. The day is the last one on which a card may be handed in. */
export const openScoringSchema = z.object({
  decisionId: id,
  scorerIds: z.array(id).max(scoreLimits.scorers).default([]),
  closesOn: day,
})
export type OpenScoringInput = z.infer<typeof openScoringSchema>

/** What will be done about the harm the scores show, who sees to it, and by when. */
export const mitigationSchema = z.object({
  decisionId: id,
  text: written(scoreLimits.mitigation)
    .min(3, 'Say what will be done for them, in a sentence or two.')
    .prefault(''),
  ownerId: uuidOr('Choose who sees to it.'),
  due: day.nullable().default(null),
})
export type MitigationInput = z.infer<typeof mitigationSchema>

/** The customer seat's explicit acceptance of the harm that is left with this mitigation. */
export const acceptHarmSchema = z.object({ decisionId: id, mitigationId: id })
export type AcceptHarmInput = z.infer<typeof acceptHarmSchema>

/** Inviting more people while the round is open. */
export const inviteScorersSchema = z.object({
  decisionId: id,
  scorerIds: z.array(id).min(1, 'Choose at least one person.').max(scoreLimits.scorers),
})
export type InviteScorersInput = z.infer<typeof inviteScorersSchema>

/** Taking an invitation back while the round is open. */
export const removeScorerSchema = z.object({ decisionId: id, personId: id })
export type RemoveScorerInput = z.infer<typeof removeScorerSchema>

/** Another last day to hand in, while the scores are blind. */
export const moveClosingSchema = z.object({ decisionId: id, closesOn: day })
export type MoveClosingInput = z.infer<typeof moveClosingSchema>

/** The CX lead ends the blind part before everybody is in. */
export const revealEarlySchema = z.object({
  decisionId: id,
  reason: reasonText('Say why the scores can’t wait. It goes into the trail.'),
})
export type RevealEarlyInput = z.infer<typeof revealEarlySchema>

/** The form of a card: it is handed in, unless it is to be finished later. */
export const sentCardSchema = scorecardSchema.extend({
  number: decisionNumber,
  intent: z.enum(['later', 'hand-in']).default('hand-in'),
})

/** A card that saves itself while it is being filled in. */
export const scorecardLetterSchema = scorecardDraftSchema.extend({
  basedOn: basedOn.optional(),
  /** How long ago it was answered, in milliseconds: a phone may have slept in between. */
  ago: z.number().min(0).default(0),
})

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
