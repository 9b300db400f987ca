// Codes that Intl still lists although nobody is paid in them any more, or that are no money one spends.
const retired = new Set(['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'XDR', 'XSU', 'ZWL'])

/** ISO 4217 codes with their names, by name. */
export function currencies(): { code: string; name: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  return Intl.supportedValuesOf('currency')
    .filter((code) => !retired.has(code))
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

export function isCurrency(code: string): boolean {
  return !retired.has(code) && Intl.supportedValuesOf('currency').includes(code)
}
