import { doNothing, type Story } from '../story'

/** Nearly whole: two answers are missing before others may score it. */
export const hotspots: Story = {
  title: 'Lend the internet in a box',
  question: 'Shall we lend small boxes that bring Wi-Fi home for three weeks?',
  by: 'grace',
  decider: 'tomasz',
  proposed: -6,
  framing: {
    deadline: 60,
    startsFrom: 'customer-life',
    why: 'Children do their homework in our car park after closing. The Wi-Fi reaches to the third tree.',
    core: 'customer',
    sponsor: 'tomasz',
    functions: ['digital', 'finance', 'collections'],
    groups: {
      families: {
        at: ['borrow'],
        useful: 'Homework at a table instead of under a tree.',
        loses: 'Nothing.',
        bar: 3,
      },
      teens: {
        at: ['borrow', 'stay'],
        useful: 'The clinic, the college and the council, from home.',
        loses: '',
        bar: 3,
      },
    },
    customerGains: 'The internet, at home, free.',
    customerRewards: 'They come every three weeks to renew it.',
    weGain: 'An empty car park.',
    options: [{ name: 'Thirty boxes', isChosen: true }, doNothing('Plant the trees closer.')],
    door: 'two-way',
    reach: 'many',
    cost: 7200,
    rollout: 'Northgate first.',
    provesWrong: '',
    tryFirst: 'Five boxes.',
  },
}

export const cafe: Story = {
  title: 'A café that is not run by us',
  question:
    'Our coffee is free and tastes like it. Shall somebody who can make coffee rent the corner by the entrance?',
  by: 'ben',
  proposed: -4,
}

export const reading: Story = {
  title: 'Summer reading without prizes',
  question: 'Children read eleven books for a plastic medal. What would they read for?',
  by: 'daniel',
  proposed: -2,
}

/** Put off to the next budget. */
export const sundays: Story = {
  title: 'Open Central on Sundays',
  question: 'Shall Central open on Sundays from one to five?',
  by: 'ben',
  decider: 'ruth',
  proposed: -84,
  framing: {
    deadline: -30,
    startsFrom: 'customer-life',
    why: 'On Sundays the only warm free room in town is the station.',
    core: 'customer',
    sponsor: 'eleanor',
    functions: ['finance', 'people', 'branches'],
    groups: {
      families: {
        at: ['stay', 'again'],
        useful: 'Somewhere to go that is not a shop.',
        loses: 'Nothing.',
        bar: 2,
      },
      older: {
        at: ['stay'],
        useful: 'The longest day of the week gets shorter.',
        loses: 'Nothing.',
        bar: 2,
      },
      staff: {
        at: ['stay'],
        useful: 'Sunday pay.',
        loses: 'Every third Sunday.',
        bar: -1,
      },
    },
    customerGains: 'A warm Sunday.',
    customerRewards: 'They come with the whole family.',
    weGain: 'The people who work when we are open.',
    options: [
      { name: 'Four hours, every Sunday', isChosen: true },
      {
        name: 'Only in winter',
        rejectedBecause: 'Contracts run for a year.',
        reopenWhen: 'If the union agrees to seasonal hours.',
      },
      doNothing('Leave it to the station.'),
    ],
    door: 'two-way',
    reach: 'many',
    cost: 61000,
    costNote: 'A year.',
    rollout: 'From spring.',
    provesWrong: 'If Saturday empties by as much as Sunday fills.',
    tryFirst: 'Four Sundays in Advent.',
  },
  happens: [
    { day: -80, does: 'open-scoring', scorers: ['leo', 'grace', 'hannah'], closes: -70 },
    {
      day: -78,
      does: 'score',
      by: 'leo',
      credit: 4,
      cells: {
        'families/stay': [2, 'They stand at the door on Sundays and read the sign.'],
        'families/again': 1,
        'older/stay': [2, 'Mr Hill told me he counts the hours to Monday.'],
        'staff/stay': -1,
      },
      emotions: { stay: 'earns' },
    },
    {
      day: -75,
      does: 'score',
      by: 'hannah',
      credit: 4,
      cells: {
        'families/stay': 1,
        'older/stay': [3, 'Sunday is the day nobody rings.'],
        'staff/stay': -1,
      },
      emotions: { stay: 'earns' },
    },
    {
      day: -72,
      does: 'score',
      by: 'grace',
      credit: 5,
      cells: {
        'families/stay': [2, 'The playground floods from November on.'],
        'families/again': 1,
        'older/stay': 1,
        'staff/stay': [-2, 'Parents on the team would lose the one day they share.'],
      },
      emotions: { stay: 'earns' },
    },
    {
      day: -67,
      does: 'name-mitigation',
      text: 'Sundays are worked by those who ask for them. Students of the college fill the rest.',
      owner: 'sunita',
      due: 60,
    },
    { day: -66, does: 'start-sign-off' },
    { day: -64, does: 'sign', by: 'maria', verdict: 'approve' },
    { day: -63, does: 'accept-harm', by: 'maria' },
    { day: -62, does: 'sign', by: 'eleanor', verdict: 'approve' },
    {
      day: -60,
      does: 'sign',
      by: 'ruth',
      verdict: 'object',
      reason: 'There are £61,000 on paper only.',
    },
    { day: -58, does: 'sign', by: 'sunita', verdict: 'approve' },
    {
      day: -55,
      does: 'decide',
      outcome: 'deferred',
      until: 110,
      reason:
        'I object to the money and love the idea, so I decide nothing before the budget. It comes back by itself the week after.',
    },
  ],
}
