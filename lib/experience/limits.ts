/** Characters of what was learned, and how many pieces of evidence it may rest on. */
export const experienceLimits = { text: { min: 3, max: 300 }, evidence: 20 } as const
