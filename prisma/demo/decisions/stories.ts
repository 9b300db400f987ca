import type { Story } from '../story'
import { evenings, fines, maternity } from './approved'
import { app, lockers, tools } from './being-scored'
import { headOffice, quietHours } from './discussed'
import { cafe, hotspots, reading, sundays } from './drafts'
import { proofOfAddress, selfCheckout, wheels } from './in-sign-off'
import { soup, weddings } from './nearly-there'
import { newsletter, repair, robot, sponsors } from './small-ones'
import { chatDesk, expenses, makerSpace, roomFee } from './turned-down'

/** Nine months at the library, one decision in every state and a few in most. */
export const stories: Story[] = [
  fines,
  robot,
  roomFee,
  maternity,
  chatDesk,
  evenings,
  sponsors,
  makerSpace,
  newsletter,
  expenses,
  repair,
  sundays,
  selfCheckout,
  wheels,
  weddings,
  proofOfAddress,
  soup,
  headOffice,
  quietHours,
  app,
  lockers,
  tools,
  hotspots,
  cafe,
  reading,
]
