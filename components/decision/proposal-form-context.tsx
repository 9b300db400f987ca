'use client'

import { createContext, useContext } from 'react'
import type { ProposalForm } from '@/lib/decision/proposal-form'
import type { Problems } from '@/lib/decision/proposal-of-form'
import type { Touch } from '@/lib/decision/schema'

export type Choice = { value: string; label: string; hint?: string }

/** What the fields offer, drawn on the server from the customer model and the schema. */
export type ProposalChoices = {
  startingPoints: Choice[]
  cores: Choice[]
  people: Choice[]
  functions: FunctionChoice[]
  groups: GroupChoice[]
  stages: { id: string; name: string; emotion: string; isGone: boolean }[]
  touches: Choice[]
  doors: Choice[]
  reaches: Choice[]
  /** The words of each point, from −3 to +3. */
  bars: { value: string; label: string; words: string; look: string }[]
  /** What they mean, for whoever has not chosen one yet. */
  scale: string
  /** In the order they are asked, with why, and how somebody else answered. */
  sections: { section: string; title: string; why: string; example: string }[]
  currency: string
  mostOptions: number
}
export type FunctionChoice = {
  id: string
  name: string
  isSeat: boolean
  /** Why nobody could sign for it if it were asked now. */
  whyNobody: string | null
}
export type GroupChoice = {
  id: string
  name: string
  description: string
  isInternal: boolean
  isVulnerable: boolean
  /** By id and by name: the groups our own staff serve. */
  serves: string[]
  servesNames: string[]
  /** No longer in the customer model, but named by this proposal. */
  isGone: boolean
}

type ProposalFormFacts = {
  form: ProposalForm
  choices: ProposalChoices
  /** What can't be kept as it is typed. */
  wrong: Problems
  /** What scoring waits for. */
  missing: Problems
  /** The groups touched, and how. */
  touched: ReadonlyMap<string, Touch>
  setTouch: (groupId: string, touch: string) => void
  /** The part on screen; null when all of them are. */
  part: string | null
  /** Something changed that no input told about, such as a row taken out. */
  changed: () => void
  /** JavaScript has arrived. */
  isAwake: boolean
}

export const ProposalFormContext = createContext<ProposalFormFacts | null>(null)

export function useProposalForm(): ProposalFormFacts {
  const facts = useContext(ProposalFormContext)
  if (!facts) throw new Error('a field of a proposal stands outside its form')
  return facts
}
