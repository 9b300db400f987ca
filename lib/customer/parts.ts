/** The parts a group plays when people come to us; any of them (policy: Words, "group"). */
export const parts = ['chooser', 'influencer', 'payer', 'user'] as const
export type Part = (typeof parts)[number]

export const partLabels: Record<Part, string> = {
  chooser: 'They choose',
  influencer: 'They influence',
  payer: 'They pay',
  user: 'They use it',
}

/** In a list: "choose, pay". */
export const partVerbs: Record<Part, string> = {
  chooser: 'choose',
  influencer: 'influence',
  payer: 'pay',
  user: 'use it',
}

export const partHints: Record<Part, string> = {
  chooser: 'Whether to come to us or to somebody else is up to them.',
  influencer: 'Others ask them, or listen to them, before they choose.',
  payer: 'It is their money, or their taxes.',
  user: 'They live with what we do, day by day.',
}
