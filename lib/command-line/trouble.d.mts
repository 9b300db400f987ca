export class Trouble extends Error {}
export function isTrouble(error: unknown): error is Trouble
export function reasonOf(error: unknown): string
