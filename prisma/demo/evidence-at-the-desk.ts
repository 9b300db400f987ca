import type { EvidenceTold } from './evidence'

const fines = 'Drop overdue fines'
const proof = 'Take “proof of address” off the form'
const maternity = 'Library cards on the maternity ward'
const checkout = 'Self-checkout at every desk'
const app = 'A membership app'
const lockers = 'Lockers outside, open all night'
const chat = 'Replace the reference desk by a chat assistant'
const drills = 'Lend drills, ladders and cake tins'
const box = 'Lend the internet in a box'
const emails = 'One e-mail a month instead of nine'

/** What was learned where people join, find, borrow and bring back. */
export const evidenceAtTheDesk: EvidenceTold[] = [
  {
    ...{ kind: 'survey', of: 'families/return', day: -300, by: 'grace', n: 214 },
    ...{ topic: 'fines', method: 'Postcard in every borrowed picture book, four weeks' },
    quote: '4 in 10 families who stopped coming name “we owe something” as the reason.',
    ...{ feeling: 'frustration', key: 'owe', cited: [[fines, -264]] },
  },
  {
    ...{ kind: 'interview', of: 'families/return', day: -281, by: 'grace', topic: 'fines' },
    ...{ method: 'An hour at their kitchen table', collector: 'Grace Okoro' },
    quote:
      'I had the two pounds forty. I did not have the face to stand there and be told off in front of my girls.',
    ...{ feeling: 'frustration', cited: [[fines, -263]] },
  },
  {
    ...{ kind: 'observed', of: 'teens/return', day: -277, by: 'aoife', topic: 'fines', n: 31 },
    ...{ method: 'Two Saturdays beside the returns slot', collector: 'Aoife Byrne' },
    quote: '9 of 31 turned round when they saw that somebody sat at the desk.',
    ...{ feeling: 'frustration', cited: [[fines, -262]] },
  },
  {
    ...{ kind: 'complaint', of: 'families/borrow', day: -410, by: 'ben', topic: 'fines' },
    quote: 'My son may not take a book because his sister lost one when she was four.',
    ...{ feeling: 'frustration', cited: [[fines, -261]] },
  },
  {
    ...{ kind: 'note', of: 'staff/return', day: -270, by: 'ben', topic: 'fines' },
    ...{ collector: 'Leo Fischer', about: 'us' },
    quote: 'I take the money and look at the table. So do they.',
    ...{ feeling: 'frustration', cited: [[fines, -260]] },
  },
  {
    ...{ kind: 'trial', of: 'families/again', day: -255, by: 'grace', n: 1180, topic: 'fines' },
    ...{ method: 'Amnesty at two branches for six weeks, two others as before' },
    ...{ link: 'https://example.org/elm-valley/amnesty' },
    quote: '312 cards woke up at the two branches, 19 at the others. Books came back no later.',
    ...{ feeling: 'delight', cited: [[fines, -252]] },
  },
  {
    ...{ kind: 'interview', of: 'teens/again', day: -259, by: 'aoife', topic: 'fines' },
    quote: 'If it says zero I come. If it says anything I don’t.',
    cited: [[fines, -253]],
  },
  {
    ...{ kind: 'survey', of: 'older/return', day: -296, by: 'grace', n: 88, topic: 'fines' },
    ...{ method: 'Asked by telephone', sameAs: 'owe' },
    quote: 'Owing something keeps people away: 1 in 6 of our older readers said so as well.',
    feeling: 'frustration',
  },
  {
    ...{ kind: 'support-contact', of: 'teens/join', day: -228, by: 'aoife', topic: 'papers' },
    quote: 'She asked whether the hostel’s letter counts as a gas bill. We said no.',
    ...{ feeling: 'frustration', cited: [[maternity, -212]] },
  },
  {
    ...{ kind: 'interview', of: 'teens/hear', day: -222, by: 'grace', topic: 'first weeks' },
    ...{ method: 'At the ward, with the midwife', collector: 'Grace Okoro' },
    quote: 'Nobody tells you that it is free. I thought it was like the gym.',
    cited: [[maternity, -211]],
  },
  {
    ...{ kind: 'observed', of: 'families/hear', day: -219, by: 'grace', topic: 'first weeks' },
    ...{ n: 57, method: 'What is in the hospital folder, and what is read' },
    quote: '57 folders opened: the card was looked at before the vouchers.',
    ...{ feeling: 'delight', cited: [[maternity, -208]] },
  },
  {
    ...{ kind: 'interview', of: 'teens/join', day: -52, by: 'aoife', topic: 'papers' },
    ...{ collector: 'Aoife Byrne', method: 'A morning at the mother-and-baby house' },
    quote: 'I have a phone, a baby and a bed. I do not have a bill.',
    ...{ feeling: 'frustration', key: 'bill', cited: [[proof, -39]] },
  },
  {
    ...{ kind: 'support-contact', of: 'students/join', day: -49, by: 'aoife', topic: 'papers' },
    ...{ sameAs: 'bill' },
    quote: 'No bill in my name: I share a flat with five others.',
    ...{ feeling: 'frustration', cited: [[proof, -38]] },
  },
  {
    ...{ kind: 'observed', of: 'teens/join', day: -43, by: 'ben', topic: 'papers', n: 140 },
    ...{ method: 'A tally at the desk, three weeks' },
    quote: '23 of 140 who asked for a card left without one. 19 of them for want of a paper.',
    ...{ feeling: 'frustration', cited: [[proof, -38]] },
  },
  {
    ...{ kind: 'opinion', of: 'staff/join', day: -40, by: 'ben', about: 'us', topic: 'papers' },
    quote: 'Without an address we will never see the books again.',
    ...{ collector: 'A branch manager', cited: [[proof, -36]] },
  },
  {
    ...{ kind: 'trial', of: 'families/borrow', day: -130, by: 'tomasz', n: 2300 },
    ...{ topic: 'self-checkout', method: 'Two machines at Central, eight weeks' },
    quote: 'The queue after story time fell from eleven minutes to three.',
    ...{ feeling: 'delight', cited: [[checkout, -70]] },
  },
  {
    ...{ kind: 'interview', of: 'older/borrow', day: -74, by: 'aoife', topic: 'self-checkout' },
    quote: 'The girl at the desk is the only person who says my name all week.',
    ...{
      feeling: 'delight',
      cited: [
        [checkout, -66],
        [app, -15],
      ],
    },
  },
  {
    ...{ kind: 'survey', of: 'students/borrow', day: -120, by: 'tomasz', n: 402 },
    ...{ topic: 'self-checkout', method: 'On the way out, one question' },
    quote: '3 in 4 would rather not talk to anybody before noon.',
    ...{
      about: 'us',
      cited: [
        [checkout, -69],
        [lockers, -10],
      ],
    },
  },
  {
    ...{ kind: 'complaint', of: 'families/return', day: -88, by: 'daniel', topic: 'self-checkout' },
    quote: 'The machine says I still have the dragon book. I put the dragon book in the machine.',
    ...{ feeling: 'frustration', cited: [[checkout, -68]] },
  },
  {
    ...{ kind: 'interview', of: 'housebound/borrow', day: -21, by: 'grace', topic: 'app' },
    ...{ collector: 'Hannah Cole', method: 'On the Thursday round' },
    quote: 'You come, I choose from the bag. What would the telephone do?',
    cited: [[app, -14]],
  },
  {
    ...{ kind: 'survey', of: 'students/join', day: -640, by: 'tomasz', n: 96, topic: 'app' },
    ...{ method: 'Freshers’ week', about: 'us' },
    quote: '8 in 10 would use an app “if it were good”.',
    cited: [[app, -16]],
  },
  {
    ...{ kind: 'note', of: 'families/borrow', day: -13, by: 'ben', topic: 'opening hours' },
    ...{ collector: 'Leo Fischer' },
    quote: 'A father in overalls, ten past six, nose against the glass. We close at six.',
    ...{ feeling: 'frustration', cited: [[lockers, -9]] },
  },
  {
    ...{ kind: 'interview', of: 'students/find', day: -190, by: 'daniel', topic: 'reference desk' },
    quote: 'I don’t know what to ask. That is why I go to the desk.',
    ...{ feeling: 'delight', cited: [[chat, -184]] },
  },
  {
    ...{ kind: 'opinion', of: 'students/find', day: -189, by: 'tomasz', topic: 'reference desk' },
    ...{ collector: 'A supplier', about: 'us' },
    quote: 'Young people expect a chat.',
    cited: [[chat, -185]],
  },
  {
    ...{ kind: 'support-contact', of: 'families/borrow', day: -33, by: 'sunita', topic: 'things' },
    quote: 'Do you lend drills? I need three holes, once.',
    cited: [[drills, -8]],
  },
  {
    ...{ kind: 'interview', of: 'teens/borrow', day: -60, by: 'grace', topic: 'internet' },
    quote: 'I do my course on the bus, because the bus has internet.',
    ...{ feeling: 'frustration', cited: [[box, -5]] },
  },
  {
    ...{ kind: 'complaint', of: 'older/hear', day: -139, by: 'piotr', topic: 'e-mail' },
    quote: 'Nine letters from you this month and one from my daughter.',
    ...{ feeling: 'frustration', cited: [[emails, -132]] },
  },
  {
    ...{ kind: 'observed', of: 'families/hear', day: -137, by: 'piotr', n: 11400, topic: 'e-mail' },
    ...{ method: 'What was opened, three months', about: 'us' },
    quote: 'The first e-mail of a month is opened by 41 in 100, the ninth by 3.',
    cited: [[emails, -131]],
  },
  {
    ...{ kind: 'interview', of: 'older/find', day: -700, by: 'daniel', topic: 'large print' },
    quote: 'The large print stands at the bottom. I can read it or I can reach it.',
    feeling: 'frustration',
  },
  {
    ...{ kind: 'observed', of: 'families/find', day: -95, by: 'daniel', n: 60, topic: 'shelves' },
    ...{ method: 'Followed sixty families, with their leave' },
    quote: 'Children choose by the cover they can see; the back of a book is never looked at.',
  },
]
