import type { Feeling } from '@/lib/experience/schema'
import type { GroupKey, StageKey } from './customers'
import type { DayFromNow } from './story'

/** What Maria learned about a group, when, and the first words of the evidence it rests on. */
export type LifeTold = {
  of: GroupKey
  at?: StageKey
  feeling: Feeling
  text: string
  day: DayFromNow
  restsOn?: string[]
  /** The day it was no longer true. */
  archived?: DayFromNow
}

export const lives: LifeTold[] = [
  {
    ...{ of: 'families', at: 'return', feeling: 'frustration', day: -262, archived: -150 },
    text: 'They stay away because they owe us something.',
    restsOn: ['4 in 10 families', 'I had the two pounds forty'],
  },
  {
    ...{ of: 'families', at: 'stay', feeling: 'frustration', day: -240 },
    text: 'There is no room for a pushchair, so they leave again within minutes.',
    restsOn: ['Half of those who left within ten minutes'],
  },
  {
    ...{ of: 'families', at: 'borrow', feeling: 'delight', day: -124 },
    text: 'After story time they are out of the door while the little one still smiles.',
    restsOn: ['The queue after story time'],
  },
  {
    ...{ of: 'families', at: 'again', feeling: 'delight', day: -16 },
    text: 'Somebody knows their child and what it reads.',
    restsOn: ['The boy with the dinosaurs', 'He does his sums where it is warm'],
  },
  {
    ...{ of: 'teens', at: 'join', feeling: 'frustration', day: -40 },
    text: 'They can’t join: no bill comes in their name.',
    restsOn: [
      'I have a phone, a baby and a bed',
      '23 of 140 who asked for a card',
      'She asked whether the hostel',
    ],
  },
  {
    ...{ of: 'teens', at: 'stay', feeling: 'frustration', day: -20 },
    text: 'The baby cries, everybody looks, and they go.',
    restsOn: ['He cries, they look, I go'],
  },
  {
    ...{ of: 'teens', at: 'return', feeling: 'delight', day: -245 },
    text: 'They come when nothing is owed and nobody asks.',
    restsOn: ['If it says zero I come'],
  },
  {
    ...{ of: 'students', at: 'again', feeling: 'frustration', day: -230 },
    text: 'One socket for everybody, and it is behind the radiator.',
    restsOn: ['One socket for forty laptops'],
  },
  {
    ...{ of: 'students', at: 'stay', feeling: 'delight', day: -164 },
    text: 'A table, light and quiet until late: at home they have none of it.',
    restsOn: ['My room has a bed and my uncle', '1 in 3 could come at no other hour'],
  },
  {
    ...{ of: 'students', at: 'find', feeling: 'delight', day: -180 },
    text: 'At the desk they find out what to ask.',
    restsOn: ['I don’t know what to ask'],
  },
  {
    ...{ of: 'older', at: 'find', feeling: 'frustration', day: -220 },
    text: 'Large print stands where they can’t reach it.',
    restsOn: ['The large print stands at the bottom'],
  },
  {
    ...{ of: 'older', at: 'borrow', feeling: 'delight', day: -70 },
    text: 'Somebody at the desk says their name.',
    restsOn: ['The girl at the desk', 'Asked what they would miss'],
  },
  {
    ...{ of: 'older', at: 'stay', feeling: 'frustration', day: -80 },
    text: 'On a Sunday there is nowhere to be.',
    restsOn: ['Sunday is the long day'],
  },
  {
    ...{ of: 'housebound', at: 'find', feeling: 'frustration', day: -60 },
    text: 'They read what we choose for them. Nobody asks.',
    restsOn: ['I read what you bring'],
  },
  {
    ...{ of: 'housebound', at: 'hear', feeling: 'frustration', day: -44 },
    text: 'They live across the street and don’t know that we come to the door.',
    restsOn: ['My mother’s nurse told us'],
  },
  {
    ...{ of: 'housebound', at: 'again', feeling: 'delight', day: -50 },
    text: 'The visit itself. For some of them we are the only one that week.',
    restsOn: ['Mrs Lowe had her coat on'],
  },
  {
    ...{ of: 'staff', at: 'return', feeling: 'frustration', day: -255 },
    text: 'Standing up for a rule they don’t believe in.',
    restsOn: ['I take the money and look at the table'],
  },
  {
    ...{ of: 'staff', feeling: 'delight', day: -30 },
    text: 'Being told what became of a note they wrote.',
  },
  {
    ...{ of: 'round', at: 'again', feeling: 'frustration', day: -104 },
    text: 'They pay for our diesel and wait for months.',
  },
]
