import type { EvidenceTold } from './evidence'

const evenings = 'Cut evening hours at four branches'
const maker = 'A maker space in the basement'
const expenses = 'A new expense tool'
const sundays = 'Open Central on Sundays'
const wheels = 'A library on wheels'
const soup = 'A homework club with hot soup'
const office = 'Move the head office out of Central'
const quiet = 'Quiet hours before noon'

/** What was learned of people who stay a while, come again, or can’t come. */
export const evidenceElsewhere: EvidenceTold[] = [
  {
    ...{ kind: 'observed', of: 'students/stay', day: -182, by: 'ruth', n: 3120 },
    ...{ topic: 'evenings', method: 'Heads counted every hour, four weeks' },
    quote: 'After seven: 14 people at Northgate, 9 at Mill Lane, 71 at Central.',
    cited: [[evenings, -175]],
  },
  {
    ...{ kind: 'interview', of: 'students/stay', day: -173, by: 'grace', topic: 'evenings' },
    quote: 'My room has a bed and my uncle. The library has a table.',
    ...{
      feeling: 'delight',
      key: 'table',
      cited: [
        [evenings, -169],
        [office, -29],
      ],
    },
  },
  {
    ...{ kind: 'survey', of: 'students/again', day: -172, by: 'sunita', n: 260 },
    ...{ topic: 'evenings', method: 'On paper, at the tables after six' },
    quote: '1 in 3 could come at no other hour.',
    ...{ feeling: 'frustration', cited: [[evenings, -168]] },
  },
  {
    ...{ kind: 'note', of: 'families/stay', day: -178, by: 'ben', topic: 'evenings' },
    ...{ collector: 'Leo Fischer' },
    quote: 'Nobody with a child in after six. The pushchairs leave with the light.',
    cited: [[evenings, -170]],
  },
  {
    ...{ kind: 'opinion', of: 'students/stay', day: -147, by: 'daniel', topic: 'maker space' },
    ...{ about: 'us', collector: 'Daniel Weiss' },
    quote: 'Every modern library has a 3D printer.',
    cited: [[maker, -146]],
  },
  {
    ...{ kind: 'support-contact', of: 'staff/again', day: -117, by: 'piotr', topic: 'expenses' },
    ...{ collector: 'Hannah Cole', about: 'us' },
    quote: 'I paid for the van’s diesel in March. It is August.',
    ...{ feeling: 'frustration', cited: [[expenses, -110]] },
  },
  {
    ...{ kind: 'note', of: 'housebound/stay', day: -114, by: 'grace', topic: 'the round' },
    ...{ collector: 'Hannah Cole' },
    quote: 'I stay ten minutes less at every door on the day the receipts are due.',
    ...{ feeling: 'frustration', cited: [[expenses, -109]] },
  },
  {
    ...{ kind: 'survey', of: 'families/stay', day: -97, by: 'ben', n: 530, topic: 'Sundays' },
    ...{ method: 'A jar with two slots and a pebble each' },
    quote: '412 pebbles for Sunday, 118 for a longer Friday.',
    ...{ feeling: 'delight', cited: [[sundays, -83]] },
  },
  {
    ...{ kind: 'interview', of: 'older/stay', day: -96, by: 'ben', topic: 'Sundays' },
    quote: 'Sunday is the long day. From the church to the news there is nothing.',
    ...{ feeling: 'frustration', cited: [[sundays, -82]] },
  },
  {
    ...{ kind: 'interview', of: 'housebound/find', day: -76, by: 'grace', topic: 'the van' },
    ...{ collector: 'Hannah Cole', method: 'Twelve doors, one question' },
    quote: 'I read what you bring. I would like to be asked once.',
    ...{ feeling: 'frustration', key: 'asked', cited: [[wheels, -57]] },
  },
  {
    ...{ kind: 'trial', of: 'housebound/borrow', day: -62, by: 'grace', n: 44, topic: 'the van' },
    ...{ method: 'A bookcase in the van for a month, two villages' },
    ...{ link: 'https://example.org/elm-valley/van' },
    quote: '44 people chose for themselves; 31 took a book nobody would have packed for them.',
    ...{ feeling: 'delight', cited: [[wheels, -55]] },
  },
  {
    ...{ kind: 'complaint', of: 'older/find', day: -80, by: 'grace', topic: 'the bus' },
    quote: 'The 14 goes past your door and does not stop. I have asked the driver.',
    ...{ feeling: 'frustration', cited: [[wheels, -54]] },
  },
  {
    ...{ kind: 'note', of: 'housebound/again', day: -64, by: 'grace', topic: 'the van' },
    ...{ collector: 'Hannah Cole' },
    quote: 'Mrs Lowe had her coat on when I came. She hadn’t been asked out in years.',
    ...{ feeling: 'delight', cited: [[wheels, -52]] },
  },
  {
    ...{ kind: 'observed', of: 'families/borrow', day: -770, by: 'daniel', n: 900 },
    ...{ topic: 'villages', method: 'Where borrowed books live' },
    quote: 'Of 900 picture books, 11 went to the four villages.',
    cited: [[wheels, -56]],
  },
  {
    ...{ kind: 'observed', of: 'families/stay', day: -45, by: 'grace', n: 26, topic: 'soup' },
    ...{ method: 'Four Tuesdays at Northgate' },
    quote: 'Fourteen of twenty-six children had eaten nothing since school.',
    ...{ feeling: 'frustration', cited: [[soup, -33]] },
  },
  {
    ...{ kind: 'interview', of: 'families/again', day: -42, by: 'grace', topic: 'soup' },
    quote: 'He does his sums where it is warm and somebody looks.',
    ...{ feeling: 'delight', cited: [[soup, -32]] },
  },
  {
    ...{ kind: 'survey', of: 'families/stay', day: -250, by: 'sunita', n: 145, topic: 'room' },
    ...{ method: 'Pushchair count and a question' },
    quote: 'Half of those who left within ten minutes could not park the pushchair.',
    ...{ feeling: 'frustration', cited: [[office, -30]] },
  },
  {
    ...{ kind: 'complaint', of: 'older/stay', day: -36, by: 'ben', topic: 'noise' },
    quote: 'I came for the paper and read the same line for an hour.',
    ...{ feeling: 'frustration', cited: [[quiet, -26]] },
  },
  {
    ...{ kind: 'survey', of: 'students/stay', day: -34, by: 'ben', n: 190, topic: 'noise' },
    ...{ method: 'A slider on a board by the door' },
    quote: 'Before noon: “too loud” for 57 in 100.',
    ...{ feeling: 'frustration', cited: [[quiet, -25]] },
  },
  {
    ...{ kind: 'interview', of: 'families/stay', day: -24, by: 'grace', topic: 'noise' },
    quote: 'Mornings are when we can come. In the afternoon she sleeps.',
    ...{ cited: [[quiet, -22]] },
  },
  {
    ...{ kind: 'interview', of: 'teens/stay', day: -23, by: 'aoife', topic: 'noise' },
    quote: 'He cries, they look, I go. It doesn’t need a sign.',
    ...{ feeling: 'frustration', cited: [[quiet, -21]] },
  },
  {
    ...{ kind: 'interview', of: 'older/again', day: -140, by: 'aoife', topic: 'being known' },
    quote: 'On my birthday the lady had put a crime novel aside. With a ribbon.',
    feeling: 'delight',
  },
  {
    ...{ kind: 'complaint', of: 'students/again', day: -820, by: 'daniel', topic: 'sockets' },
    quote: 'One socket for forty laptops, behind the radiator.',
    feeling: 'frustration',
  },
  {
    ...{ kind: 'opinion', of: 'teens/again', day: -31, by: 'ben', about: 'us', topic: 'teens' },
    ...{ collector: 'A councillor' },
    quote: 'They are on their phones anyway.',
  },
  {
    ...{ kind: 'note', of: 'families/again', day: -18, by: 'ben', topic: 'being known' },
    ...{ collector: 'Leo Fischer' },
    quote: 'The boy with the dinosaurs asked whether I live here.',
    feeling: 'delight',
  },
  {
    ...{ kind: 'survey', of: 'older', day: -160, by: 'aoife', n: 310, topic: 'everything' },
    ...{ method: 'The yearly letter', about: 'us', link: 'https://example.org/elm-valley/survey' },
    quote: 'Asked what they would miss, 204 wrote the name of a colleague.',
    feeling: 'delight',
  },
  {
    ...{
      kind: 'support-contact',
      of: 'housebound/hear',
      day: -48,
      by: 'grace',
      topic: 'the round',
    },
    quote: 'My mother’s nurse told us. I live across the street from you.',
    feeling: 'frustration',
  },
  {
    ...{ kind: 'observed', of: 'teens/find', day: -550, by: 'aoife', topic: 'shelves', n: 22 },
    quote: 'Nobody under twenty asked for help. Eleven photographed the shelf sign.',
  },
  {
    ...{ kind: 'interview', of: null, day: -70, by: 'aoife', topic: 'reading' },
    ...{ method: 'On the bus' },
    quote: 'I would read if I weren’t so tired, and I am tired because I don’t read.',
  },
  {
    ...{ kind: 'interview', of: 'housebound/find', day: -12, by: 'grace', topic: 'the van' },
    ...{ collector: 'Hannah Cole', sameAs: 'asked' },
    quote: 'Asked again at Harrow Green: nine of ten would choose for themselves.',
  },
]
