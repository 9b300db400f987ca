import type { DecideFacts } from './gates'

/** Everything as it has to be; nobody is asked to sign. */
export const nobodyAsked: DecideFacts = {
  status: 'sign-off',
  actor: { personId: 'lena', isLeader: true },
  proposer: { personId: 'paul', name: 'Paul' },
  formerOwnerIds: ['olga'],
  decider: { personId: 'lena', name: 'Lena', isLeader: true },
  revision: { number: 3, digest: 'digest 3' },
  digestSeen: 'digest 3',
  round: { isRevealed: true, handedIn: 3, revisionNumber: 3, digest: 'digest 3' },
  tier: 'standard',
  scoresStillHold: false,
  standings: [],
  whyNotEnoughFunctions: null,
  harm: [],
  mitigation: null,
  exceptions: [],
  waivers: [],
  outcome: 'approved',
  conditions: [],
  today: '2026-11-22',
}
