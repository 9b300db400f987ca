import type { Role } from '@/lib/person/permission'

/** The functions of the library that sign; the customer seat is one of them. */
export const functionNames = {
  seat: 'Customer seat',
  branches: 'Branches',
  outreach: 'Outreach and learning',
  collections: 'Collections',
  digital: 'Digital',
  finance: 'Finance',
  people: 'People and buildings',
} as const
export type FunctionKey = keyof typeof functionNames

type Fact = { name: string; role: Role; in: FunctionKey | null }

export const peopleFacts = {
  eleanor: { name: 'Eleanor Marsh', role: 'leader', in: 'branches' },
  tomasz: { name: 'Tomasz Nowak', role: 'leader', in: 'digital' },
  ruth: { name: 'Ruth Adeyemi', role: 'leader', in: 'finance' },
  maria: { name: 'Maria Silva', role: 'cx-lead', in: 'seat' },
  aoife: { name: 'Aoife Byrne', role: 'contributor', in: 'seat' },
  ben: { name: 'Ben Carter', role: 'contributor', in: 'branches' },
  grace: { name: 'Grace Okoro', role: 'contributor', in: 'outreach' },
  daniel: { name: 'Daniel Weiss', role: 'contributor', in: 'collections' },
  sunita: { name: 'Sunita Rao', role: 'contributor', in: 'people' },
  /** The desk at Mill Lane. */
  leo: { name: 'Leo Fischer', role: 'front-line', in: 'branches' },
  /** Takes books to those who can't come. */
  hannah: { name: 'Hannah Cole', role: 'front-line', in: 'outreach' },
  piotr: { name: 'Piotr Lis', role: 'admin', in: 'digital' },
  /** Sits on the library board. */
  jean: { name: 'Jean Abbott', role: 'observer', in: null },
} as const satisfies Record<string, Fact>
export type PersonKey = keyof typeof peopleFacts
