import type { Section } from './schema'

/** Why each part is asked, and how somebody else answered it: an example says more than a rule. */
export const asked: Record<Section, { why: string; example: string }> = {
  question: {
    why: 'A clear question can be answered. One with a date will be.',
    example:
      '“Should we stop charging for late books? 41 % of our teenagers owe us something and no longer come.” Decide by 31 March.',
  },
  start: {
    why: 'Both starts are allowed. Everybody reads a proposal better when they know which it is.',
    example:
      'A customer’s life: “A mother told Hannah she hides her son’s overdue books.” An objective of ours: “We are £64,000 short.”',
  },
  drive: {
    why: 'What pushes a decision shapes it. The functions you name are asked to sign, so nobody is surprised later.',
    example: 'Power core: customer. Sponsor: the head of Outreach. Touches Finance and Digital.',
  },
  groups: {
    why: 'There is no average customer. Say for each group what is useful to them, what they lose, and how high you aim, before anybody scores it.',
    example:
      'Teenage parents. Useful: “They come in again without being asked for money.” Lose: “Nothing.” The bar: +2, higher than is comfortable.',
  },
  gain: {
    why: 'What is good for us lasts when it comes back from customers. So customers come first, what they give back second, and we come third.',
    example:
      'They gain: “Books without fear.” They reward us: “They come back and bring the children.” We gain: “Fewer quarrels at the desk.”',
  },
  cells: {
    why: 'Impact is felt at a moment. Scorers judge exactly the moments you mark here.',
    example: 'Families notice it at “Borrow” and “Come again”, staff at “Borrow”.',
  },
  options: {
    why: 'The first idea is seldom the best one. What you turn down keeps its reason, and says when to look at it again.',
    example:
      '“Drop them for children only.” Why not: “The parents are the ones who stay away.” Look again: “If late returns by adults double.”',
  },
  size: {
    why: 'Small steps we can take back need little care. Large ones we can’t need all we have.',
    example: 'We can go back. Many customers feel it. It costs £14,000 a year.',
  },
  wrong: {
    why: 'Said beforehand, a mistake is found early and nobody has to defend it.',
    example:
      'Wrong if: “Books stay out a week longer by June.” Try first: “One branch, one month.”',
  },
}
