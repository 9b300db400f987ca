import type { AnyActor } from './actor'

export const roles = {
  admin: 'Admin',
  'cx-lead': 'CX lead',
  leader: 'Leader',
  contributor: 'Contributor',
  'front-line': 'Front line',
  observer: 'Observer',
} as const

export type Role = keyof typeof roles
/** What somebody in each role comes here for. */
export const roleHints: Record<Role, string> = {
  admin: 'Looks after people, sign-in and the organization.',
  'cx-lead':
    'Keeps the customer model and the code of conduct, grants waivers, reads the whole trail.',
  leader: 'Scores, signs for a function, and decides.',
  contributor: 'Proposes decisions, scores, and signs for a function.',
  'front-line': 'Meets customers: writes notes, and scores when invited.',
  observer: 'Reads everything, changes nothing.',
}

export const roleNames = Object.keys(roles) as [Role, ...Role[]]

type Rule = { label: string; who: readonly Role[]; condition?: string }

const everyone = roleNames
const writers = ['admin', 'cx-lead', 'leader', 'contributor', 'front-line'] as const
const office = ['admin', 'cx-lead', 'leader', 'contributor'] as const

/**
 * Who may do what. The one source: commands ask it, the permissions page is drawn from it,
 * and a test walks every cell. (Product specification, Permissions.)
 */
export const permissions = {
  read: { label: 'Read decisions, notes, evidence, customers and the code', who: everyone },
  'write-note': { label: 'Write a note', who: writers },
  propose: { label: 'Propose a decision', who: office },
  'add-evidence': { label: 'Add evidence and cite it', who: office },
  score: { label: 'Score', who: writers, condition: 'when invited' },
  sign: { label: 'Sign', who: office, condition: 'for the function one signs for' },
  decide: { label: 'Decide', who: ['leader'], condition: 'when named, not one’s own' },
  'customer-model': { label: 'Edit groups, stages and functions', who: ['cx-lead'] },
  conduct: { label: 'Edit the code of conduct', who: ['cx-lead'] },
  prove: {
    label: 'Affirm a commitment, with a proof',
    who: writers,
    condition: 'when it is theirs',
  },
  waive: { label: 'Grant a waiver', who: ['cx-lead'], condition: 'not for one’s own' },
  initiatives: { label: 'Add and change initiatives', who: office },
  'reveal-early': { label: 'Reveal scores early', who: ['cx-lead'] },
  'read-trail': { label: 'Read the whole trail', who: ['admin', 'cx-lead', 'observer'] },
  import: { label: 'Import decisions and evidence', who: ['admin', 'cx-lead'] },
  people: { label: 'Invite people and change roles', who: ['admin'] },
  organization: { label: 'Change the organization’s name, currency and time zone', who: ['admin'] },
  'own-account': { label: 'Change one’s own password, sessions and shortcuts', who: everyone },
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof permissions

/** Null when allowed, otherwise the reason, naming who may. The app itself may do what its own jobs do. */
export function whyNotPermitted(actor: AnyActor, permission: Permission): string | null {
  if (actor.kind === 'system') return null
  const rule: Rule = permissions[permission]
  if (rule.who.includes(actor.role)) return null
  const who = rule.who.map((role) => withArticle[role])
  return `Only ${new Intl.ListFormat('en', { type: 'disjunction' }).format(who)} can do this. Your role is ${roles[actor.role]}.`
}

const withArticle: Record<Role, string> = {
  admin: 'an admin',
  'cx-lead': 'a CX lead',
  leader: 'a leader',
  contributor: 'a contributor',
  'front-line': 'the front line',
  observer: 'an observer',
}
