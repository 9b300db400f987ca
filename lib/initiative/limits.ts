/** Characters people may write; forms borrow these. */
export const initiativeLimits = {
  name: 80,
  description: 2000,
  why: { min: 3, max: 300 },
} as const
