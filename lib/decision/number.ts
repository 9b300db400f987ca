/** The 128 of an address such as /decisions/128; null when it can't be one. */
export function numberIn(address: string): number | null {
  return /^[1-9]\d{0,8}$/.test(address) ? Number(address) : null
}
