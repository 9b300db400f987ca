import { listed } from '@/lib/decision/missing'
import type { Role } from '@/lib/person/permission'

/** What a new organization has so far. */
export type Beginning = {
  /** Of everybody who can sign in, and of those invited. */
  roles: readonly Role[]
  /** Functions nobody could sign for, the customer seat first. */
  withoutSigner: readonly string[]
  /** Groups and stages are no longer all as they came. */
  hasOwnModel: boolean
  hasDecision: boolean
}

export type FirstStep = {
  key: 'invite' | 'signers' | 'model' | 'propose' | 'import'
  title: string
  reason: string
  href: string
}

/** Enough to propose, score and decide: a light decision has two scorers and a decider. */
const enoughPeople = 4

/**
 * What is left to do before the first decision can be scored; empty when nothing. Admins look after
 * people, the CX lead keeps the customer model; each sees what they wait for the other to do, too.
 */
export function firstSteps(beginning: Beginning, reader: { role: Role }): FirstStep[] {
  const isAdmin = reader.role === 'admin'
  return [
    inviting(beginning, isAdmin),
    sayingWhoSigns(beginning, isAdmin),
    lookingOver(beginning, isAdmin),
    ...deciding(beginning),
  ].filter((step) => step !== null)
}

function inviting({ roles }: Beginning, isAdmin: boolean): FirstStep | null {
  const wanted = [
    ...(roles.includes('cx-lead') ? [] : ['a CX lead to keep the customer groups']),
    ...(roles.includes('leader') ? [] : ['a leader to decide']),
  ]
  const more = enoughPeople - roles.length - wanted.length
  if (more > 0)
    wanted.push(more === 1 ? 'one more to score and sign' : `${more} more to score and sign`)
  if (wanted.length === 0) return null
  return {
    key: 'invite',
    title: 'Invite people',
    reason: `Still missing: ${listed(wanted)}.${isAdmin ? '' : byAdmin}`,
    href: isAdmin ? '/people/invite' : '/people',
  }
}

function sayingWhoSigns({ withoutSigner }: Beginning, isAdmin: boolean): FirstStep | null {
  if (withoutSigner.length === 0) return null
  return {
    key: 'signers',
    title: 'Say who signs for each function',
    reason: `Nobody can sign yet for ${shortly(withoutSigner)}.${isAdmin ? '' : byAdmin}`,
    href: isAdmin ? '/people' : '/settings/functions',
  }
}

function lookingOver({ hasOwnModel }: Beginning, isAdmin: boolean): FirstStep | null {
  if (hasOwnModel) return null
  return {
    key: 'model',
    title: 'Look over groups and stages',
    reason: `They came with the organization. Make them your customers and their journey.${isAdmin ? byCxLead : ''}`,
    href: '/customers',
  }
}

function deciding({ hasDecision }: Beginning): FirstStep[] {
  if (hasDecision) return []
  return [
    {
      key: 'propose',
      title: 'Propose the first decision',
      reason: 'Something small that is on the table now shows best how it works.',
      href: '/decisions/new',
    },
    {
      key: 'import',
      title: 'Or import decisions you keep elsewhere',
      reason: 'From a CSV file, with their dates and what became of them.',
      href: '/import',
    },
  ]
}

const byAdmin = ' An admin does this.'
const byCxLead = ' The CX lead does this.'

function shortly(names: readonly string[]): string {
  if (names.length <= 4) return listed(names)
  return listed([...names.slice(0, 3), `${names.length - 3} more`])
}
