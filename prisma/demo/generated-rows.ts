import type { Tx } from '@/lib/db'
import { shownInLists } from '@/lib/decision/commands'
import { insertRows } from '@/lib/rows'
import { formulaVersion } from '@/lib/score/formula'
import type { Generated, House } from './generated-decision'
import type { GeneratedRound } from './generated-scores'
import { askedToSign } from './generated-sign-offs'
import {
  decidedBecause,
  type Told,
  trailColumns,
  trailRows,
  withdrawnBecause,
} from './generated-trail'

/** Writes a batch of generated decisions with everything that belongs to them, table by table. */
export async function writeBatch(
  tx: Tx,
  organizationId: string,
  { batch, house }: { batch: Told[]; house: House },
): Promise<void> {
  const own = <T extends object>(rows: T[]) => rows.map((row) => ({ organizationId, ...row }))
  await insertRows(tx, 'decision', decisionColumns, own(batch.map(decisionRow)))
  await insertRows(tx, 'touch', touchColumns, own(batch.flatMap(touchRows)))
  await insertRows(tx, 'revision', revisionColumns, own(batch.flatMap(revisionRows)))
  const scored = batch.flatMap(({ decision, round }) => (round ? [{ decision, round }] : []))
  await insertRows(tx, 'round', roundColumns, own(scored.map((one) => roundRow(one, house))))
  await insertRows(tx, 'scorer', scorerColumns, own(scored.flatMap(scorerRows)))
  await insertRows(tx, 'scorecard', cardColumns, own(scored.flatMap(cardRows)))
  await insertRows(tx, 'cell_score', cellColumns, own(scored.flatMap(cellRows)))
  await insertRows(tx, 'stage_emotion', emotionColumns, own(scored.flatMap(emotionRows)))
  await insertRows(
    tx,
    'sign_off_request',
    requestColumns,
    own(batch.flatMap((told) => requestRows(told, house))),
  )
  await insertRows(tx, 'sign_off', signOffColumns, own(batch.flatMap(signOffRows)))
  await insertRows(tx, 'trail_event', trailColumns, own(batch.flatMap(trailRows)))
}

const decisionColumns = {
  organizationId: 'uuid',
  id: 'uuid',
  number: 'int',
  status: 'text',
  title: 'text',
  proposerId: 'uuid',
  deciderId: 'uuid',
  functionId: 'uuid',
  core: 'text',
  deadline: 'date',
  door: 'text',
  reach: 'text',
  draft: 'jsonb',
  draftSavedAt: 'timestamptz',
  currentRevision: 'int',
  currentDigest: 'text',
  signOffStartedAt: 'timestamptz',
  outcome: 'text',
  outcomeReason: 'text',
  conditions: 'jsonb',
  deferredUntil: 'date',
  decidedAt: 'timestamptz',
  decidedById: 'uuid',
  withdrawnAt: 'timestamptz',
  withdrawnReason: 'text',
  impactIndex: 'int',
  worstGroupId: 'uuid',
  worstGroupImpact: 'float8',
  hasHarm: 'bool',
  createdAt: 'timestamptz',
  activityAt: 'timestamptz',
  searchText: 'text',
} as const

function decisionRow({ decision, round }: Told) {
  const { id, number, status, proposer, decider, proposal, outcome } = decision
  const { createdAt, activityAt, revealAt } = decision
  const isDraft = status === 'draft'
  const isDecided = status === 'decided'
  const isWithdrawn = status === 'withdrawn'
  const result = round?.result
  return {
    id,
    number,
    status,
    proposerId: proposer.id,
    deciderId: isDraft ? null : decider.id,
    functionId: proposer.functionId,
    draft: proposal,
    draftSavedAt: isDraft ? activityAt : createdAt,
    currentRevision: isDraft ? 0 : 1,
    currentDigest: isDraft ? null : decision.digest,
    signOffStartedAt: isDecided || status === 'sign-off' ? revealAt : null,
    outcome,
    outcomeReason: isDecided ? decidedBecause : null,
    conditions: [],
    deferredUntil: outcome === 'deferred' ? dayAfter(activityAt, 180) : null,
    decidedAt: isDecided ? activityAt : null,
    decidedById: isDecided ? decider.id : null,
    withdrawnAt: isWithdrawn ? activityAt : null,
    withdrawnReason: isWithdrawn ? withdrawnBecause : null,
    impactIndex: result?.index ?? null,
    worstGroupId: result?.worstOff?.groupId ?? null,
    worstGroupImpact: result?.worstOff?.value ?? null,
    hasHarm: (result?.harm.length ?? 0) > 0,
    createdAt,
    activityAt,
    ...shownInLists(proposal),
  }
}

function dayAfter(moment: Date, days: number) {
  return new Date(moment.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

const touchColumns = {
  organizationId: 'uuid',
  decisionId: 'uuid',
  groupId: 'uuid',
  stageId: 'uuid',
} as const

function touchRows({ decision }: Told) {
  if (decision.status === 'draft') return []
  return decision.cells.map((cell) => ({ decisionId: decision.id, ...cell }))
}

const revisionColumns = {
  organizationId: 'uuid',
  id: 'uuid',
  decisionId: 'uuid',
  number: 'int',
  sections: 'jsonb',
  digest: 'text',
  changeNote: 'text',
  authorId: 'uuid',
  createdAt: 'timestamptz',
} as const

function revisionRows({ decision }: Told) {
  if (decision.status === 'draft') return []
  const { revisionId, id, proposal, digest, proposer, createdAt } = decision
  return [
    {
      id: revisionId,
      decisionId: id,
      number: 1,
      sections: proposal,
      digest,
      changeNote: '',
      authorId: proposer.id,
      createdAt,
    },
  ]
}

type Scored = { decision: Generated; round: GeneratedRound }

const roundColumns = {
  organizationId: 'uuid',
  id: 'uuid',
  decisionId: 'uuid',
  revisionId: 'uuid',
  number: 'int',
  openedById: 'uuid',
  openedAt: 'timestamptz',
  closesAt: 'timestamptz',
  revealedAt: 'timestamptz',
  revealCause: 'text',
  formulaVersion: 'int',
  result: 'jsonb',
  model: 'jsonb',
} as const

function roundRow({ decision, round }: Scored, { groups, stages }: House) {
  const isRevealed = round.result !== null
  return {
    id: round.id,
    decisionId: decision.id,
    revisionId: decision.revisionId,
    number: 1,
    openedById: decision.proposer.id,
    openedAt: decision.createdAt,
    closesAt: decision.revealAt,
    revealedAt: isRevealed ? decision.revealAt : null,
    revealCause: isRevealed ? 'all-in' : null,
    formulaVersion: isRevealed ? formulaVersion : null,
    result: round.result,
    model: { groups, stages },
  }
}

const scorerColumns = {
  organizationId: 'uuid',
  roundId: 'uuid',
  personId: 'uuid',
  invitedById: 'uuid',
  invitedAt: 'timestamptz',
} as const

function scorerRows({ decision, round }: Scored) {
  return round.scorers.map(({ id }) => ({
    roundId: round.id,
    personId: id,
    invitedById: decision.proposer.id,
    invitedAt: decision.createdAt,
  }))
}

const cardColumns = {
  organizationId: 'uuid',
  id: 'uuid',
  roundId: 'uuid',
  revisionId: 'uuid',
  personId: 'uuid',
  draft: 'jsonb',
  savedAt: 'timestamptz',
  handedInAt: 'timestamptz',
  isLate: 'bool',
  credit: 'int',
} as const

function cardRows({ decision, round }: Scored) {
  return round.cards.map(({ id, person, credit }) => ({
    id,
    roundId: round.id,
    revisionId: decision.revisionId,
    personId: person.id,
    draft: {},
    savedAt: decision.createdAt,
    handedInAt: decision.createdAt,
    isLate: false,
    credit,
  }))
}

const cellColumns = {
  organizationId: 'uuid',
  scorecardId: 'uuid',
  groupId: 'uuid',
  stageId: 'uuid',
  impact: 'int',
  confidence: 'int',
  sentence: 'text',
} as const

function cellRows({ round }: Scored) {
  return round.cards.flatMap(({ id, cells }) =>
    cells.map((cell) => ({
      scorecardId: id,
      ...cell,
      confidence: cell.impact === null ? null : 80,
    })),
  )
}

const emotionColumns = {
  organizationId: 'uuid',
  scorecardId: 'uuid',
  stageId: 'uuid',
  emotion: 'text',
} as const

function emotionRows({ round }: Scored) {
  return round.cards.flatMap(({ id, emotions }) =>
    emotions.map((one) => ({ scorecardId: id, ...one })),
  )
}

const requestColumns = {
  organizationId: 'uuid',
  decisionId: 'uuid',
  functionId: 'uuid',
  askedAt: 'timestamptz',
} as const

/** Only where people may still sign; what was asked for what is long decided fills no screen. */
function requestRows({ decision }: Told, house: House) {
  if (decision.status !== 'sign-off') return []
  return askedToSign(decision, house).map((functionId) => ({
    decisionId: decision.id,
    functionId,
    askedAt: decision.revealAt,
  }))
}

const signOffColumns = {
  organizationId: 'uuid',
  id: 'uuid',
  decisionId: 'uuid',
  revisionId: 'uuid',
  functionId: 'uuid',
  personId: 'uuid',
  verdict: 'text',
  digest: 'text',
  createdAt: 'timestamptz',
} as const

function signOffRows({ decision, signOffs }: Told) {
  return signOffs.map(({ id, functionId, person, at }) => ({
    id,
    decisionId: decision.id,
    revisionId: decision.revisionId,
    functionId,
    personId: person.id,
    verdict: 'approve',
    digest: decision.digest,
    createdAt: at,
  }))
}
