/** Without the last binary digits, so that a true 0 or a true half isn't missed by a hair. */
export function steady(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0
}
