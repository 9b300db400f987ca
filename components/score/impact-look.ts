/** The one diverging scale. Written out whole, because Tailwind looks for whole class names. */
const looks = {
  '-3': 'bg-impact-n3 text-impact-n3-ink',
  '-2': 'bg-impact-n2 text-impact-n2-ink',
  '-1': 'bg-impact-n1 text-impact-n1-ink',
  '0': 'bg-impact-0 text-impact-0-ink',
  '1': 'bg-impact-p1 text-impact-p1-ink',
  '2': 'bg-impact-p2 text-impact-p2-ink',
  '3': 'bg-impact-p3 text-impact-p3-ink',
} as const

/**
 * The look of a value between −3 and +3; null is unknown. Only what prints as 0 looks like 0, and
 * halves count as the stronger step, so that no colour makes a harm milder than it is.
 */
export function impactLook(value: number | null): string {
  if (value === null) return 'impact-unknown'
  const printed = Math.round(value * 10) / 10
  const size = Math.abs(printed) < 1 ? Math.ceil(Math.abs(printed)) : Math.round(Math.abs(printed))
  const step = Math.min(3, size) * Math.sign(printed)
  return looks[String(step || 0) as keyof typeof looks]
}
