/** Characters, and people. Forms borrow these. */
export const limits = {
  quote: { min: 3, max: 4000 },
  topic: 80,
  collector: 120,
  method: 300,
  link: 600,
  reference: 120,
  n: 10_000_000,
  reason: 1000,
  words: 200,
} as const
