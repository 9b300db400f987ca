/** Expected trouble: its message is the one sentence a person needs, so it is printed without a stack. */
export class Trouble extends Error {}

/** @param {unknown} error */
export function reasonOf(error) {
  return error instanceof Error
    ? error.message || String(Reflect.get(error, 'code'))
    : String(error)
}
