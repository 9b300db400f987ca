import { tellConduct } from './conduct-sentences'
import { tellCustomer } from './customer-sentences'
import { tellDecision } from './decision-sentences'
import type { EventKind, TrailFact } from './event'
import { tellEvidence } from './evidence-sentences'
import { tellHouse } from './house-sentences'
import { type Reader, type Sentence, type Tellers, who } from './telling'

/** A line of the trail: the fact, and who it was by name and role as they were. */
export type Told = { actorName: string; actorRole: string; fact: TrailFact }

const tellers: Tellers<EventKind> = {
  ...tellHouse,
  ...tellCustomer,
  ...tellConduct,
  ...tellDecision,
  ...tellEvidence,
}

/** What happened, for somebody who wasn't there. Every kind of event has its sentence. */
export function sentenceOf({ actorName, actorRole, fact }: Told, reader: Reader): Sentence {
  // The table is keyed by kind, so the teller found is the one for this fact's data.
  const tell = tellers[fact.kind] as AnyTeller
  return tell(fact.data, who(actorName, actorRole), reader)
}

type AnyTeller = (data: TrailFact['data'], subject: string, reader: Reader) => Sentence

/** The sentence as plain text, for places that can't link. */
export function inWords({ parts, quote }: Sentence): string {
  const sentence = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
  return quote ? `${sentence} “${quote}”` : sentence
}
