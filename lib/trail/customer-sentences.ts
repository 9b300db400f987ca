import type { EventKind } from './event'
import { changed, decision, pieceOf, quoting, say, type Tellers } from './telling'

type CustomerKind = Extract<EventKind, `experience.${string}` | `initiative.${string}`>

/** What was learned about customers, and the work on it. */
export const tellCustomer: Tellers<CustomerKind> = {
  'experience.added': ({ groupName, stageName, feeling, text }, subject) =>
    quoting(
      say`${subject} wrote down a ${feeling} of ${groupName}${stageName ? ` at “${stageName}”` : ''}.`,
      text,
    ),
  'experience.changed': ({ groupName, text, changes }, subject) =>
    quoting(
      say`${subject} changed what was learned about ${groupName}: ${changed(changes)}.`,
      text,
    ),
  'experience.backed': ({ groupName, text, ...piece }, subject) =>
    quoting(
      say`${subject} put ${pieceOf(piece)} behind what was learned about ${groupName}.`,
      text,
    ),
  'experience.unbacked': ({ groupName, text, ...piece }, subject) =>
    quoting(
      say`${subject} took ${pieceOf(piece)} away from what was learned about ${groupName}.`,
      text,
    ),
  'experience.archived': ({ groupName, text }, subject) =>
    quoting(say`${subject} archived what was learned about ${groupName}.`, text),
  'experience.restored': ({ groupName, text }, subject) =>
    quoting(say`${subject} took back into use what was learned about ${groupName}.`, text),

  'initiative.added': ({ name }, subject) => say`${subject} added the initiative “${name}”.`,
  'initiative.changed': ({ name, changes }, subject) =>
    say`${subject} changed the initiative “${name}”: ${changed(changes)}.`,
  'initiative.archived': ({ name }, subject) => say`${subject} archived the initiative “${name}”.`,
  'initiative.restored': ({ name }, subject) =>
    say`${subject} took the initiative “${name}” back into use.`,
  'initiative.linked': ({ number, name, relation, why }, subject) =>
    quoting(
      relation === 'serves'
        ? say`${subject} said that ${decision(number)} serves the initiative “${name}”.`
        : say`${subject} said that ${decision(number)} collides with the initiative “${name}”.`,
      why,
    ),
  'initiative.unlinked': ({ number, name }, subject) =>
    say`${subject} took back what was said about ${decision(number)} and the initiative “${name}”.`,
}
