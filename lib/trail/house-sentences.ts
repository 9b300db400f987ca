import { type Role, roles } from '@/lib/person/permission'
import type { EventKind } from './event'
import { changed, counted, listed, type Part, quoting, say, type Tellers } from './telling'

type HouseKind = Extract<
  EventKind,
  | `organization.${string}`
  | `person.${string}`
  | `invitation.${string}`
  | `sign-in.${string}`
  | `password.${string}`
  | `password-link.${string}`
  | `session.${string}`
  | `function.${string}`
  | `group.${string}`
  | `stage.${string}`
  | `stages.${string}`
  | 'decisions.imported'
  | 'attempt.refused'
>

/** What happened to the organization, its people and its customer model. */
export const tellHouse: Tellers<HouseKind> = {
  'organization.set-up': ({ name }, subject) => say`${subject} set up ${name}.`,
  'organization.changed': ({ changes }, subject) =>
    say`${subject} changed the organization: ${changed(changes)}.`,

  'person.invited': ({ email, role, functionName }, subject) =>
    say`${subject} invited ${email || 'the first admin'} as ${roleName(role)}${forFunction(functionName)}.`,
  'invitation.withdrawn': ({ email }, subject) =>
    say`${subject} took back the invitation of ${email}.`,
  'person.joined': ({ name, role, functionName }) =>
    say`${name} joined as ${roleName(role)}${forFunction(functionName)}.`,
  'person.changed': ({ name, changes }, subject) =>
    say`${subject} changed ${name}: ${changed(changes)}.`,
  'person.disabled': ({ name }, subject) =>
    say`${subject} closed the account of ${name}, who can no longer sign in.`,
  'person.enabled': ({ name }, subject) => say`${subject} let ${name} sign in again.`,
  'person.signed-in': (_, subject) => say`${subject} signed in.`,
  'person.signed-out': (_, subject) => say`${subject} signed out.`,
  'sign-in.refused': ({ email, reason }) =>
    quoting(say`Somebody tried to sign in as ${email} and was not let in.`, reason),
  'password-link.made': ({ name, replaces }, subject) =>
    say`${subject} made a link with which ${name} can choose a new password${replaces ? '; the one before no longer works' : ''}.`,
  'password.changed': ({ via }, subject) =>
    via === 'link'
      ? say`${subject} chose a new password with a link.`
      : say`${subject} changed their password.`,
  'session.ended': ({ browser }, subject) => say`${subject} ended a session: ${browser}.`,

  'function.added': ({ name, isSeat }, subject) =>
    say`${subject} added the function ${name}${isSeat ? ', the customer seat' : ''}.`,
  'function.changed': ({ name, changes }, subject) =>
    say`${subject} changed the function ${name}: ${changed(changes)}.`,
  'function.archived': ({ name }, subject) => say`${subject} archived the function ${name}.`,
  'function.restored': ({ name }, subject) =>
    say`${subject} took the function ${name} back into use.`,
  'group.added': ({ name }, subject) => say`${subject} added the group ${name}.`,
  'group.changed': ({ name, changes }, subject) =>
    say`${subject} changed the group ${name}: ${changed(changes)}.`,
  'group.archived': ({ name }, subject) => say`${subject} archived the group ${name}.`,
  'group.restored': ({ name }, subject) => say`${subject} took the group ${name} back into use.`,
  'stage.added': ({ name }, subject) => say`${subject} added the stage ${name}.`,
  'stage.changed': ({ name, changes }, subject) =>
    say`${subject} changed the stage ${name}: ${changed(changes)}.`,
  'stage.archived': ({ name }, subject) => say`${subject} archived the stage ${name}.`,
  'stage.restored': ({ name }, subject) => say`${subject} took the stage ${name} back into use.`,
  'stages.reordered': ({ names }, subject) =>
    say`${subject} put the stages in this order: ${listed(names)}.`,

  'decisions.imported': ({ file, added, unchanged }, subject) =>
    say`${subject} brought in ${counted(added, 'decision')} from ${file}${alreadyHere(unchanged)}.`,
  'attempt.refused': ({ attempt, reason }, subject) => {
    const tried = say`${subject} tried to `
    return quoting(
      {
        ...tried,
        parts: [...tried.parts, ...linked(attempt), '. It was refused and nothing changed.'],
      },
      reason,
    )
  },
}

function roleName(role: string): string {
  return role in roles ? roles[role as Role] : role
}

function forFunction(name: string | null): string {
  return name ? ` for ${name}` : ''
}

function alreadyHere(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? '; one was here already and stayed as it was'
    : `; ${count.toLocaleString('en')} were here already and stayed as they were`
}

/** "decide D-12" with the decision to be followed. */
function linked(text: string): Part[] {
  return text.split(/(\bD-\d{1,10}\b)/).map((piece) => {
    const number = /^D-(\d+)$/.exec(piece)?.[1]
    return number ? { text: piece, decision: Number(number) } : piece
  })
}
