/** The 128 of /decisions/128; 0, which no decision has, when it isn't a number. */
export function numberFrom(written: string): number {
  if (!/^[1-9]\d{0,9}$/.test(written)) return 0
  const number = Number(written)
  return number <= 2_147_483_647 ? number : 0
}
