/** Expected trouble: its message is the one sentence a person needs, so it is printed without a stack. */
export class Trouble extends Error {
  // Known by name: a module that is loaded twice, as tsx does, has two classes of it.
  name = 'Trouble'
}

/** @param {unknown} error */
export function isTrouble(error) {
  return error instanceof Error && error.name === 'Trouble'
}

/** @param {unknown} error */
export function reasonOf(error) {
  return error instanceof Error
    ? error.message || String(Reflect.get(error, 'code'))
    : String(error)
}
