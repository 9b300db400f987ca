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
