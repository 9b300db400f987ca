/**
 * What a new organization begins with, so that the first decision can be proposed today. Meant to be
 * renamed: the functions most have, a few groups, and a journey in the customer's words.
 */
export const starterFunctions = [
  'Customer seat',
  'Sales',
  'Service',
  'Product',
  'Marketing',
  'Operations',
  'Finance',
  'Legal',
  'IT',
  'People',
]

export const starterGroups = [
  {
    name: 'New customers',
    description: 'Found us lately and are still learning how we work.',
    isInternal: false,
    isVulnerable: false,
  },
  {
    name: 'Regular customers',
    description: 'Know us and come back by habit.',
    isInternal: false,
    isVulnerable: false,
  },
  {
    name: 'Customers who depend on us',
    description:
      'Would be in trouble without us: no alternative, little money, poor health, no internet.',
    isInternal: false,
    isVulnerable: true,
  },
  {
    name: 'Front-line staff',
    description: 'Colleagues who meet customers every day.',
    isInternal: true,
    isVulnerable: false,
  },
]

export const starterStages = [
  {
    name: 'I notice I need something',
    emotion: 'understood',
    need: 'See that somebody knows what my problem is like.',
  },
  {
    name: 'I look for a way',
    emotion: 'hopeful',
    need: 'Find out what there is, without being pushed.',
  },
  {
    name: 'I choose',
    emotion: 'confident',
    need: 'Compare honestly, know the full price, and say yes or no without regret.',
  },
  {
    name: 'I get started',
    emotion: 'welcome',
    need: 'Begin without help, forms or waiting.',
  },
  {
    name: 'I use it',
    emotion: 'at ease',
    need: 'Get done what I came for, as part of my day.',
  },
  {
    name: 'I need help',
    emotion: 'taken seriously',
    need: 'Reach somebody who can solve it, and tell my story once.',
  },
  {
    name: 'I stay or leave',
    emotion: 'respected',
    need: 'Renew, change or end it as easily as I began.',
  },
]
