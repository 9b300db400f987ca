import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/person/actor'
import { type Permission, permissions, whyNotPermitted } from '@/lib/person/permission'
import { contentsOf } from '../support/contents'
import { newWorld } from '../support/world'

type Command = (actor: Actor, ...rest: unknown[]) => Promise<unknown>
const files = import.meta.glob<Record<string, unknown>>('/lib/**/commands.ts', { eager: true })

/** What each command asks for by itself, whichever door or tool it is called from. */
const guards: Partial<Record<Permission, string>> = {
  'write-note': 'note writeNote',
  propose: `
    decision propose saveDraft saveForm nameDecider handOver; revision saveRevision;
    lineage merge split; initiative linkInitiative unlinkInitiative; mitigation nameMitigation;
    ruling withdraw; round moveClosing; score openScoring inviteScorers removeScorer;
    sign-off startSignOff`,
  'add-evidence': `
    evidence addEvidence changeEvidence withdrawEvidence restoreEvidence mergeEvidence separateEvidence;
    citation cite removeCitation`,
  score: 'score saveScorecardDraft handInScorecard',
  sign: 'sign-off signOff; mitigation acceptHarm',
  decide: 'ruling decide',
  'customer-model': `
    group addGroup changeGroup archiveGroup restoreGroup;
    stage addStage changeStage moveStage archiveStage restoreStage;
    function addFunction renameFunction makeSeat archiveFunction restoreFunction;
    experience addExperience changeExperience archiveExperience restoreExperience restOnEvidence dropEvidence`,
  conduct: 'commitment addCommitment changeCommitment retireCommitment',
  prove: 'commitment affirmCommitment',
  waive: 'waiver grantWaiver settleWaiver',
  initiatives: 'initiative addInitiative changeInitiative archiveInitiative restoreInitiative',
  'reveal-early': 'round revealEarly',
  import: `
    import importDecisions; import-file keepFile importFile importKept;
    evidence-import importEvidence importKeptEvidence`,
  people: `
    person changePerson disablePerson enablePerson; invitation invitePerson withdrawInvitation;
    password-link makePasswordLink`,
  organization: 'organization changeOrganization',
  'own-account': 'person changePassword endSession chooseShortcuts',
}

/** What asks nobody, and why. */
const unguarded: Record<string, string> = {
  'they come before anybody is signed in': `
    example exploreExample; organization setUpOrganization createOrganization;
    invitation acceptInvitation; password-link choosePassword;
    sign-in proveIdentity recordRefusedSignIn continueAs`,
  'they are parts of commands, inside their transaction': `
    citation keepAsCounted; decision lockDecision keyOf shownInLists nextNumber;
    import allOrNothing; revision freezeForScoring;
    round whyNotRevealThis revealIfDue wakeAtClosing; sign-off whyNotTheseOwners;
    person addMember ensureStandIn endSessions withdrawPasswordLinks`,
  'the app does it when the time comes': 'round revealAtClosing',
  'it finds only what its reader was let to keep':
    'import-file lookAtFile; evidence-import lookAtEvidence',
}

const commands = Object.entries(files).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name))
    .map(([name, command]) => ({
      name: `${file.split('/').at(-2)} ${name}`,
      command: command as Command,
    })),
)

describe('Every command', () => {
  it('asks for a permission, or is on the list with a reason', () => {
    const listed = [...Object.values(guards), ...Object.values(unguarded)].flatMap(namesIn)
    expect(commands.map(({ name }) => name).sort()).toEqual(listed.sort())
  })

  it.each(Object.keys(permissions) as Permission[])(
    'that asks for “%s” refuses by itself everybody else, and looks at nothing before',
    async (permission) => {
      const world = await newWorld()
      const { admin, cxLead, leader, contributor, frontLine, observer } = world
      const before = await contentsOf(world)
      for (const name of namesIn(guards[permission] ?? ''))
        for (const actor of [admin, cxLead, leader, contributor, frontLine, observer]) {
          const reason = whyNotPermitted(actor, permission)
          if (reason === null) continue
          const { command } = commands.find((one) => one.name === name) ?? {}
          expect([name, actor.role, await command?.(actor, {}, {}, {})]).toEqual([
            ...[name, actor.role, { ok: false, reason }],
          ])
        }
      expect(await contentsOf(world)).toEqual(before)
    },
  )
})

/** "group addGroup changeGroup; stage addStage" → "group addGroup", "group changeGroup", … */
function namesIn(list: string): string[] {
  return list.split(';').flatMap((part) => {
    const [noun = '', ...names] = part.trim().split(/\s+/)
    return names.map((name) => `${noun} ${name}`)
  })
}
