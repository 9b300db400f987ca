/** Money is kept in minor units (cents, yen, fils) as a whole number, never as a fraction. */
export function formatMoney(minorUnits: number, currency: string): string {
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(minorUnits / 10 ** minorDigitsOf(currency))
}

/** What to put back into a field: plain digits, no symbol, no grouping. */
export function moneyForField(minorUnits: number, currency: string): string {
  const digits = minorDigitsOf(currency)
  const sign = minorUnits < 0 ? '-' : ''
  const padded = String(Math.abs(minorUnits)).padStart(digits + 1, '0')
  const whole = padded.slice(0, padded.length - digits)
  const part = padded.slice(padded.length - digits)
  return sign + (Number(part) === 0 ? whole : `${whole}.${part}`)
}

/**
 * Reads what a person typed: `1200`, `1,200.50`, `1 200`, `£5`, `5 GBP`. Null when it isn't an amount
 * in this currency, more decimals than it has included. The digits are joined as text, so no cent is
 * lost to a floating point.
 */
export function parseMoney(typed: string, currency: string): number | null {
  const digits = minorDigitsOf(currency)
  const match = amount.exec(typed.trim())
  if (!match) return null
  const [, sign, before = '', whole = '', part = '', after = ''] = match
  const own = marksOf(currency)
  if (![before, after].every((mark) => own.includes(inCapitals(mark)))) return null
  if (part.length > digits) return null
  const minorUnits = Number(whole.replace(/\D/g, '') + part.padEnd(digits, '0'))
  if (!Number.isSafeInteger(minorUnits)) return null
  return sign && minorUnits > 0 ? -minorUnits : minorUnits
}

const amount = /^(-?)(\D*)(\d{1,3}(?:[,\s'’]\d{3})+|\d+)(?:\.(\d+))?(\D*)$/

/** How people write this currency beside an amount, or leave it out. */
function marksOf(currency: string): string[] {
  const signs = (['symbol', 'narrowSymbol'] as const).flatMap((currencyDisplay) =>
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay })
      .formatToParts(0)
      .filter(({ type }) => type === 'currency'),
  )
  return ['', currency, ...signs.map(({ value }) => value)].map(inCapitals)
}

function inCapitals(mark: string): string {
  return mark.trim().replace(/\s/g, ' ').toUpperCase()
}

function minorDigitsOf(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  return options.maximumFractionDigits ?? 2
}
