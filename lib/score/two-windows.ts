import { changedSince, selfElsewhere, standsThere } from '@/lib/meanwhile'
import { type Refusal, refuse } from '@/lib/result'
import { cardIn, writerLike } from './card-form'
import { signed } from './harm'
import { type Answers, contestedIn, isSame, isWritten, merged, unseenIn } from './merge'
import {
  commitmentAnswerLabels,
  confidences,
  creditLabels,
  credits,
  emotionLabels,
  impacts,
  impactWords,
  type ScorecardDraft,
  scorecardDraftSchema,
  unknown,
} from './schema'

type Since = {
  /** The card as it is kept by now. */
  kept: ScorecardDraft
  /** What the window knows that sent it: the card it started from, then what it sent since. */
  basedOn: readonly ScorecardDraft[]
  /** It was answered there after it was kept. */
  isNewer: boolean
}

/** A card that one window sends, with what its author answered in another one since. */
export function joined(sent: ScorecardDraft, { kept, basedOn, isNewer }: Since) {
  const write = writerLike(sent)
  const here = write(sent)
  const meanwhile = { there: write(kept), known: basedOn.map(write), isNewer }
  const answers = merged(here, meanwhile)
  const card = scorecardDraftSchema.safeParse(cardIn(answers))
  const contested = contestedIn(here, meanwhile)
  const told = { contested, answers, there: meanwhile.there, kept }
  return {
    /** Null when both texts of an answer are more than a card holds. */
    card: card.success ? card.data : null,
    /** By the names of the form, when its window doesn't show all of it. */
    news: isSame(answers, here) ? undefined : Object.fromEntries(answers),
    isKept: isSame(answers, meanwhile.there),
    whyNotKeep: () => whyNot(contested, told, 'Press “Finish later”'),
    whyNotHandIn: () => whyNot(unseenIn(here, meanwhile), told, 'Hand in'),
  }
}

type Told = { contested: string[]; answers: Answers; there: Answers; kept: ScorecardDraft }

/**
 * Whoever presses a button is asked before an answer of theirs is replaced, or handed in unseen. The
 * refusal brings what they didn't see into the form, which is based on it from then on.
 */
function whyNot(
  names: string[],
  { contested, answers, there, kept }: Told,
  again: string,
): Refusal | null {
  const asked = names.filter((name) => labelOf(name) !== undefined)
  if (asked.length === 0) return null
  const then =
    contested.length > 0
      ? `${again} again to put yours in its place.`
      : 'It stands here now. Look at it, then hand in again.'
  const saying = (name: string) => {
    const label = labelOf(name) ?? ''
    if (contested.includes(name)) return standsThere(label, inWords(name, there))
    const isTheirs = answers.get(name) === there.get(name)
    return `${label}: ${isTheirs ? 'from another window' : 'both texts, of two windows'}.`
  }
  const reason = changedSince(selfElsewhere, then)
  return refuse(
    reason,
    { basedOn: [reason], ...Object.fromEntries(asked.map((name) => [name, [saying(name)]])) },
    { ...Object.fromEntries(answers), basedOn: JSON.stringify([kept]) },
  )
}

const labels: Record<string, string> = {
  impact: 'Impact',
  confidence: 'How sure you are',
  sentence: 'Why',
  emotion: 'Answer',
  answer: 'Answer',
  credit: 'Answer',
  restUntouched: 'Answer',
}

/** None for what says where an answer belongs. */
function labelOf(name: string): string | undefined {
  return labels[fieldOf(name)]
}

function inWords(name: string, answers: Answers): string {
  const value = answers.get(name) ?? ''
  const words = wordsOf[fieldOf(name)]
  return value === '' || isWritten(name) ? value : (words?.[value] ?? value)
}

const wordsOf: Record<string, Record<string, string>> = {
  impact: {
    ...Object.fromEntries(impacts.map((one) => [one, `${signed(one)}, ${impactWords[one]}`])),
    [unknown]: 'I don’t know',
  },
  confidence: Object.fromEntries(confidences.map((one) => [one, `${one} %`])),
  emotion: emotionLabels,
  answer: commitmentAnswerLabels,
  credit: Object.fromEntries(credits.map((one) => [one, `${one}: ${creditLabels[one]}`])),
  restUntouched: { on: 'ticked' },
}

function fieldOf(name: string): string {
  return name.replace(/^.*\./, '')
}
