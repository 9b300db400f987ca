import type { CitationOfCase } from '@/lib/citation/citation'
import { sectionsChanged } from '@/lib/decision/difference'
import type {
  Condition,
  Core,
  Door,
  Outcome,
  Proposal,
  Reach,
  Section,
  Status,
} from '@/lib/decision/schema'
import { framedTier, type Tier, tierOf, tierRequirements, tiers } from '@/lib/decision/tier'
import type { Surroundings } from '@/lib/initiative/surroundings'
import type { Relative } from '@/lib/lineage/relative'
import type { Actor } from '@/lib/person/actor'
import type { Model, ModelGroup, ModelStage, Result } from '@/lib/score/formula'
import { hurtsVulnerable } from '@/lib/score/harm'
import type { JourneyCommitment } from '@/lib/score/journey'
import type { RevealCause } from '@/lib/score/reveal'
import type { CommitmentAnswer, Confidence, Credit, Emotion, Impact } from '@/lib/score/schema'
import { requiredFunctions, type SigningFunction } from '@/lib/sign-off/required'
import { type SignOffFact, type Standing, standing } from '@/lib/sign-off/staleness'
import type { Waivable } from '@/lib/waiver/waiver'

export type Named = { id: string; name: string }

/** The customer model as a round keeps it: what the formula needs, and what scorers read. */
export type FrozenModel = {
  groups: readonly ModelGroup[]
  stages: readonly (ModelStage & { emotion: string; need: string })[]
  /** The code of conduct in force then; absent in rounds older than the code. */
  commitments?: readonly JourneyCommitment[]
  /** Its version; null while there was none. */
  codeVersion?: number | null
}

/** What its groups and stages were called, by id. */
export function namesIn(model: FrozenModel | null): Record<string, string> {
  const named = model ? [...model.groups, ...model.stages] : []
  return Object.fromEntries(named.map(({ id, name }) => [id, name]))
}

/** A scorecard after the reveal. Before it nobody's query can return one. */
export type RevealedCard = {
  personId: string
  personName: string
  functionId: string | null
  isLate: boolean
  handedInAt: Date
  credit: Credit | null
  cells: {
    groupId: string
    stageId: string
    impact: Impact | null
    confidence: Confidence | null
    sentence: string
  }[]
  emotions: { stageId: string; emotion: Emotion }[]
  commitments: { commitmentId: string; answer: CommitmentAnswer }[]
}

export type RoundOfCase = {
  id: string
  number: number
  revisionNumber: number
  digest: string
  openedAt: Date
  closesAt: Date
  revealedAt: Date | null
  revealCause: RevealCause | null
  revealedByName: string | null
  scorers: Named[]
  invited: number
  /** Cards that count: handed in before the reveal. */
  handedIn: number
  /** Over without a card, as of the moment it was read. */
  isClosedEmpty: boolean
  model: FrozenModel
  /** Null until the reveal, like everything computed from scores. */
  result: Result | null
  /** Empty until the reveal. */
  cards: RevealedCard[]
  /** The reader's own part in it. */
  own: { isInvited: boolean; savedAt: Date | null; handedInAt: Date | null }
}

export type MitigationOfCase = {
  id: string
  text: string
  ownerName: string
  due: string | null
  namedByName: string
  createdAt: Date
  acceptedByName: string | null
  acceptedAt: Date | null
}

/** An exception somebody granted, for a broken never or a decision without evidence. */
export type WaiverOfCase = {
  id: string
  about: Waivable
  commitmentId: string | null
  /** The line as it was worded when it was scored; empty for a vacuum. */
  line: string
  reason: string
  grantedByName: string
  grantedAt: Date
  expiresOn: string
  settledAt: Date | null
  settledByName: string | null
  settledReason: string
}

/** A frozen text. */
export type TextOfCase = {
  id: string
  number: number
  digest: string
  sections: Proposal
  at: Date
}

/** Everything a reviewer, or a command that judges, needs to know about one decision. */
export type Case = {
  id: string
  number: number
  title: string
  status: Status
  proposer: Named & { functionId: string | null }
  /** Those it belonged to before; they are bound like the owner. */
  formerOwnerIds: string[]
  /** Of the sponsor the current text names. */
  sponsorFunctionId: string | null
  /** `isLeader` while they are one and can sign in. */
  decider: (Named & { isLeader: boolean }) | null
  functionName: string | null
  core: Core | null
  deadline: string | null
  door: Door | null
  reach: Reach | null
  draft: Proposal
  draftSavedAt: Date
  /** Null while nothing has been saved as a revision. */
  revision: TextOfCase | null
  /** The texts that were scored or signed, the current one among them. */
  texts: TextOfCase[]
  round: RoundOfCase | null
  signOffStartedAt: Date | null
  /** The functions asked to sign. */
  asked: SigningFunction[]
  /** All functions of the organization that exist today, and some of those who may sign for them. */
  functions: (SigningFunction & { signers: string[] })[]
  signOffs: SignOffFact[]
  mitigation: MitigationOfCase | null
  /** Evidence attached to its claims, oldest first. */
  citations: CitationOfCase[]
  /** Oldest first. */
  waivers: WaiverOfCase[]
  ruling: {
    outcome: Outcome
    reason: string
    conditions: Condition[]
    deferredUntil: string | null
    /** What would bring it back; empty unless it was rejected or deferred. */
    reopenWhen: string
    at: Date
    byName: string | null
  } | null
  withdrawn: { at: Date; reason: string } | null
  imported: { at: Date; reference: string | null; sourceStatus: string | null } | null
  /** Initiatives and other decisions; null for a command, which doesn't judge by them. */
  surroundings: Surroundings | null
  createdAt: Date
  /** The drafts it was merged with or split from, and those that came from it. */
  lineage: Relative[]
  /**
   * Of groups, stages, functions and everybody the case speaks of. Groups and stages are called as
   * they were when it was scored.
   */
  names: Record<string, string>
}

/**
 * The text people judge: the current revision, or the working copy before anybody was asked to. A
 * draft can have revisions, too: what was imported, or what its proposer froze by hand.
 */
export function textOf(one: Case): Proposal {
  return one.round && one.revision ? one.revision.sections : one.draft
}

/** The tier when scoring opened; it sets the number of scorecards. Null before that. */
export function tierWhenScored({ round, texts }: Case): Tier | null {
  if (!round) return null
  const text = texts.find(({ number }) => number === round.revisionNumber)
  return text ? framedTier(text.sections, vulnerableIn(round.model)) : null
}

/** Today's tier: as framed now, and deep once the scores show a vulnerable group hurt. */
export function tierToday(one: Case): Tier {
  const text = textOf(one)
  const model = one.round?.model ?? { groups: [], stages: [] }
  const isHurt = hurtsVulnerable(one.round?.result?.harm ?? [], model.groups)
  return isHurt
    ? tierOf({ ...text.size, vulnerableHurt: true })
    : framedTier(text, vulnerableIn(model))
}

/**
 * The tier that sets the number of scorecards: as it was framed when scoring opened, or as it is
 * framed now where that asks for more. Else a text could be scored while it was small and then made
 * large. Scores that show a vulnerable group hurt make the decision deep in everything but this: it
 * is known only once the cards are in, and asking for more of them then would let a round be filled
 * up until it says something else.
 */
export function tierOfCards(one: Case): Tier {
  const today = framedTier(textOf(one), vulnerableIn(one.round?.model ?? { groups: [] }))
  const before = tierWhenScored(one) ?? today
  return tiers.indexOf(today) > tiers.indexOf(before) ? today : before
}

/** How many scorecards the last round lacked for its tier. */
export function cardsShort(one: Case): number {
  const tier = tierWhenScored(one)
  if (!tier || !one.round) return 0
  return Math.max(0, tierRequirements[tier].scorers - one.round.handedIn)
}

/**
 * The functions that sign: those the current text touches, those asked, and those that have signed
 * before. A revision can add a function, never take a voice away: else an objection could be
 * edited out.
 */
export function requiredOf(one: Case): SigningFunction[] {
  const touched = requiredFunctions(textOf(one).drive.functionIds, one.functions)
  const heard = one.functions.filter(({ id }) => one.signOffs.some((by) => by.functionId === id))
  const byId = new Map([...touched, ...one.asked, ...heard].map((each) => [each.id, each]))
  return [...byId.values()]
}

/** Where every required function stands on the current text; nobody before sign-off has started. */
export function standingsOf(one: Case): Standing[] {
  const { revision } = one
  if (!revision || !one.signOffStartedAt) return []
  return standing({
    required: requiredOf(one),
    signOffs: one.signOffs,
    revision,
    changedSince: (number) => changedSince(one, number),
  })
}

/** The sections that differ between an earlier revision and the current one. */
export function changedSince(one: Case, revisionNumber: number): Section[] {
  const before = one.texts.find(({ number }) => number === revisionNumber)
  return before && one.revision ? sectionsChanged(before.sections, one.revision.sections) : []
}

function vulnerableIn(model: Pick<Model, 'groups'>): string[] {
  return model.groups.filter(({ isVulnerable }) => isVulnerable).map(({ id }) => id)
}

/** Who doesn't judge it: the proposer, and those it belonged to before. */
export function ownersOf({ proposer, formerOwnerIds }: Pick<Case, 'proposer' | 'formerOwnerIds'>) {
  return [proposer.id, ...formerOwnerIds]
}

export function isOwn(one: Case, { personId }: Pick<Actor, 'personId'>): boolean {
  return ownersOf(one).includes(personId)
}

/** The proposer, and the CX lead who keeps things moving, act for a proposal. */
export function actsFor(one: Pick<Case, 'proposer'>, actor: Pick<Actor, 'personId' | 'role'>) {
  return actor.personId === one.proposer.id || actor.role === 'cx-lead'
}
