import type { Story } from '../story'
import { fines, maternity } from './approved'
import { app, lockers, tools } from './being-scored'
import { headOffice, quietHours } from './discussed'
import { cafe, hotspots, reading } from './drafts'
import { evenings } from './evenings'
import { proofOfAddress, wheels } from './in-sign-off'
import { makerSpace } from './maker-space'
import { soup, weddings } from './nearly-there'
import { expenses, sundays } from './put-off'
import { selfCheckout } from './self-checkout'
import { newsletter, repair, robot, sponsors } from './small-ones'
import { chatDesk, roomFee } from './turned-down'

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
