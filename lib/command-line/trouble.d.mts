export class Trouble extends Error {}
export function reasonOf(error: unknown): string
