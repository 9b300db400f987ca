import type { Feeling } from '@/lib/note/schema'
import type { GroupKey, StageKey } from './customers'
import type { PersonKey } from './people'
import type { DayFromNow } from './story'

/** What the front line wrote, some of it about a decision by its title. */
export type NoteTold = {
  day: DayFromNow
  by: PersonKey
  text: string
  feeling?: Feeling
  group?: GroupKey
  stage?: StageKey
  about?: string
}

export const notes: NoteTold[] = [
  {
    day: -265,
    by: 'leo',
    text: 'A mother hid behind the large-print shelf until I went for lunch. She owed £2.40.',
    feeling: 'frustration',
    group: 'families',
    stage: 'return',
    about: 'Drop overdue fines',
  },
  {
    day: -225,
    by: 'leo',
    text: 'First Monday without fines. A man brought back eleven books and stood there as if I might change my mind.',
    feeling: 'delight',
    group: 'older',
    stage: 'return',
    about: 'Drop overdue fines',
  },
  {
    day: -223,
    by: 'hannah',
    text: 'The Portuguese circle asked whether they should start to save up.',
    feeling: 'frustration',
    group: 'older',
    stage: 'stay',
    about: 'Charge for the meeting rooms',
  },
  {
    day: -192,
    by: 'grace',
    text: 'A girl of sixteen showed me the card from the hospital folder and asked if it is really hers.',
    feeling: 'delight',
    group: 'teens',
    stage: 'join',
    about: 'Library cards on the maternity ward',
  },
  {
    day: -183,
    by: 'leo',
    text: 'The chat told a student that we have a book called “The Blue Giraffe”. We looked for half an hour. We do not.',
    feeling: 'frustration',
    group: 'students',
    stage: 'find',
    about: 'Replace the reference desk by a chat assistant',
  },
  {
    day: -166,
    by: 'leo',
    text: 'Quarter to nine, every seat taken, two on the window sill. I turned the lights off at nine and said sorry 40 times.',
    feeling: 'frustration',
    group: 'students',
    stage: 'stay',
    about: 'Cut evening hours at four branches',
  },
  {
    day: -90,
    by: 'leo',
    text: 'The college room works. It smells of chlorine, they say, but it is open.',
    group: 'students',
    stage: 'stay',
    about: 'Cut evening hours at four branches',
  },
  {
    day: -70,
    by: 'leo',
    text: 'Mr Hill’s radio played the shipping forecast at the repair table. The whole hall went quiet.',
    feeling: 'delight',
    group: 'older',
    stage: 'stay',
    about: 'A repair table on Saturdays',
  },
  {
    day: -63,
    by: 'hannah',
    text: 'Mrs Lowe’s neighbour came in with two cards and the machine at Central took one. She walked home with half the books.',
    feeling: 'frustration',
    group: 'housebound',
    stage: 'borrow',
    about: 'Self-checkout at every desk',
  },
  {
    day: -52,
    by: 'hannah',
    text: 'Put the bookcase in the van. Nineteen people in Harrow Green, and a cake. I was late everywhere else.',
    feeling: 'delight',
    group: 'older',
    stage: 'find',
    about: 'A library on wheels',
  },
  {
    day: -44,
    by: 'leo',
    text: 'Said no to a girl with a baby and no gas bill. Third time. She said “it’s fine”. It is not.',
    feeling: 'frustration',
    group: 'teens',
    stage: 'join',
  },
  {
    day: -28,
    by: 'leo',
    text: 'The two brothers at Northgate did all their sums for a second bowl.',
    feeling: 'delight',
    group: 'families',
    stage: 'stay',
    about: 'A homework club with hot soup',
  },
  {
    day: -20,
    by: 'hannah',
    text: 'At the hospital they asked why the bus would stop everywhere but there.',
    group: 'housebound',
    stage: 'hear',
    about: 'A library on wheels',
  },
  {
    day: -15,
    by: 'leo',
    text: 'A man shushed a toddler. The toddler shushed back. Peace was made over a dinosaur book.',
    feeling: 'delight',
    group: 'families',
    stage: 'stay',
    about: 'Quiet hours before noon',
  },
  {
    day: -8,
    by: 'hannah',
    text: 'Showed the app to Mrs Lowe. She asked where one puts the card in.',
    feeling: 'frustration',
    group: 'housebound',
    stage: 'borrow',
    about: 'A membership app',
  },
  {
    day: -5,
    by: 'leo',
    text: 'Somebody returned a book from 1987 and asked whether the amnesty is still on.',
    feeling: 'delight',
    group: 'older',
    stage: 'return',
  },
  {
    day: -1,
    by: 'leo',
    text: 'Pushchairs can’t pass the returns trolley at Mill Lane. Three turned round this morning.',
    feeling: 'frustration',
    group: 'families',
    stage: 'stay',
  },
]
