/** What generated decisions are made of: enough to look real, nothing that claims to be true. */
export const functionNames = [
  'Customer seat',
  'Sales',
  'Service',
  'Product',
  'Marketing',
  'Operations',
  'Finance',
  'IT',
]

export const groupFacts = [
  { name: 'Households', isInternal: false, isVulnerable: false, share: 45 },
  { name: 'Small businesses', isInternal: false, isVulnerable: false, share: 25 },
  { name: 'Students', isInternal: false, isVulnerable: false, share: 15 },
  { name: 'Older customers', isInternal: false, isVulnerable: true, share: 10 },
  { name: 'People in debt', isInternal: false, isVulnerable: true, share: 5 },
  { name: 'Call centre staff', isInternal: true, isVulnerable: false, share: null },
]

export const stageFacts = [
  { name: 'I notice I need something', emotion: 'understood', need: 'Be met where I am.' },
  { name: 'I look around', emotion: 'hopeful', need: 'See honest offers side by side.' },
  { name: 'I sign up', emotion: 'welcome', need: 'Start without papers.' },
  { name: 'I use it', emotion: 'at ease', need: 'Do it in a minute and forget it.' },
  { name: 'I pay', emotion: 'treated fairly', need: 'Know what it is for.' },
  { name: 'I need help', emotion: 'taken seriously', need: 'Tell my story once.' },
  { name: 'I move or leave', emotion: 'respected', need: 'Go without a fight.' },
]

/** `in` is a place in `functionNames`. */
export const peopleFacts = [
  { name: 'Amira Haddad', role: 'admin', in: 7 },
  { name: 'Clara Nowak', role: 'cx-lead', in: 0 },
  { name: 'Lars Eriksen', role: 'leader', in: 5 },
  { name: 'Mei Tanaka', role: 'leader', in: 3 },
  { name: 'Paolo Ricci', role: 'leader', in: 6 },
  { name: 'Sofia Almeida', role: 'contributor', in: 1 },
  { name: 'Tom Okafor', role: 'contributor', in: 2 },
  { name: 'Ines Moreau', role: 'contributor', in: 4 },
  { name: 'David Kovács', role: 'contributor', in: 5 },
  { name: 'Ruth Lindqvist', role: 'contributor', in: 6 },
  { name: 'Jonas Weber', role: 'contributor', in: 7 },
  { name: 'Nadia Petrova', role: 'front-line', in: 2 },
  { name: 'Otis Brown', role: 'observer', in: 3 },
] as const

const firstNames = [
  'Ana',
  'Bilal',
  'Chiara',
  'Dana',
  'Emre',
  'Freya',
  'Goran',
  'Hana',
  'Idris',
  'Julia',
]
const lastNames = [
  'Berg',
  'Costa',
  'Dubois',
  'Farah',
  'Grant',
  'Horvat',
  'Ito',
  'Jansen',
  'Khan',
  'Lang',
]

/** More people for longer registers: nobody decides ninety things a day with a dozen. */
export function colleagues(count: number) {
  return Array.from(
    { length: Math.min(count, firstNames.length * lastNames.length) },
    (_, index) => ({
      name: `${firstNames[index % 10]} ${lastNames[Math.floor(index / 10)]}`,
      role: index % 6 === 0 ? 'leader' : 'contributor',
      in: 1 + (index % 7),
    }),
  )
}

export const verbs = [
  'Drop',
  'Shorten',
  'Move',
  'Replace',
  'Merge',
  'Introduce',
  'Extend',
  'Rewrite',
  'Pause',
  'Automate',
  'Open up',
  'Simplify',
  'Outsource',
  'Bring back',
  'Halve',
  'Rename',
  'Test',
  'Bundle',
  'Personalize',
  'Postpone',
]

export const objects = [
  'the late fee',
  'the welcome letter',
  'the evening hotline',
  'the paper bill',
  'the loyalty points',
  'the annual price change',
  'the returns form',
  'the chat assistant',
  'the branch opening hours',
  'the cancellation call',
  'the identity check',
  'the meter reading',
  'the moving service',
  'the payment plan',
  'the complaint letter',
  'the mobile app sign-in',
  'the sales bonus',
  'the callback promise',
  'the starter package',
  'the repair appointment',
  'the family discount',
  'the outage notice',
  'the expense tool',
  'the newsletter',
  'the contract summary',
  'the voice menu',
  'the service charter',
  'the waiting room',
  'the refund rule',
  'the field crew schedule',
  'the data request form',
  'the recommendation bonus',
]

export const purposes = [
  'for first-time customers',
  'in the northern region',
  'before the winter',
  'for small contracts',
  'on the phone',
  'online',
  'for a trial of three months',
  'at all branches',
  'after a complaint',
  'for customers in arrears',
  'in the first 90 days',
  'on weekends',
  'for tenants',
  'without a form',
  'in plain language',
  'with one click',
  'for long-standing customers',
  'during outages',
]

export const reasons = [
  'People call twice because the first answer never reaches them.',
  'The step costs nine minutes and nobody could say what it is for.',
  'Two neighbouring branches already work like this and complaints fell.',
  'The supplier raises its price in spring and we would pass it on.',
  'Staff apologize for this more often than for anything else.',
  'Customers who are moving house see it as a penalty.',
  'The rule was written for a product we no longer sell.',
  'A front-line trial in autumn showed fewer calls and calmer ones.',
  'It protects us, and it does so at the expense of those who pay on time.',
  'The deadline of the regulator leaves us one quarter.',
]

export const gains = [
  'One call less, and certainty on the same day.',
  'They keep their discount without having to ask.',
  'They understand the bill without help.',
  'They stay with us because leaving is easy.',
  'They can plan their month.',
  'Less shame when money is short.',
  'They reach a person within two minutes.',
  'They stop worrying that something was missed.',
]

export const losses = [
  'A familiar letter they could file.',
  'The helper at the counter who knew them.',
  'A few days to pay.',
  'Some choice between packages.',
  'Nothing we could find so far.',
  'The habit of paying in cash.',
  'A discount some of them planned with.',
  'Time to get used to it.',
]

export const remarks = [
  'Three callers told me so this week.',
  'They lose the only channel they trust.',
  'The form was the hurdle, now it is gone.',
  'It saves them a trip into town.',
  'Nobody asked for it, nobody will miss it.',
  'They will notice on the very next bill.',
]
