type Facts = { from: string; to: string; hasAmounts: boolean }

/** Amounts are stored in the currency's smallest unit: another currency would change their meaning. */
export function whyNotChangeCurrency({ from, to, hasAmounts }: Facts): string | null {
  if (from === to || !hasAmounts) return null
  return `Decisions already name costs in ${from}. Another currency would turn them into other amounts.`
}
