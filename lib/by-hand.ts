import { steady } from './steady'

/**
 * How many decimals a derivation has to show, two at least, so that whoever reckons it by hand from
 * what is shown comes to the number that stands there. `comesOut` reckons with numbers as `shown`.
 */
export function decimalsByHand(comesOut: (shown: (value: number) => number) => boolean): number {
  const most = 9
  for (let decimals = 2; decimals < most; decimals += 1)
    if (comesOut((value) => asShown(value, decimals))) return decimals
  return most
}

/** "1.41", "1.5": at most so many decimals. */
export function written(value: number, decimals: number): string {
  return asShown(value, decimals).toLocaleString('en', { maximumFractionDigits: decimals })
}

function asShown(value: number, decimals: number): number {
  return Math.round(steady(value * 10 ** decimals)) / 10 ** decimals
}
