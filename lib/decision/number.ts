/** The 128 of an address such as /decisions/128; null when it can't be one. */
export function numberIn(address: string): number | null {
  return /^[1-9]\d{0,8}$/.test(address) ? Number(address) : null
}

/** People say D-128, so they type it as an address as well, with a small letter or a capital. */
export const addressAsSaid = {
  source: '/decisions/([dD])-:number([1-9]\\d{0,8})/:rest*',
  destination: '/decisions/:number/:rest*',
  permanent: false,
}
