import { z } from 'zod'
import { emailAddress, newPassword, personName } from '@/lib/person/schema'
import { storable } from '@/lib/storable'
import { isCurrency } from './currency'
import { isTimeZone } from './time-zone'

const organizationName = z
  .string('Write the name of your organization.')
  .overwrite(storable)
  .min(2, 'Use at least 2 characters.')
  .max(80, 'Use at most 80 characters.')

const currency = z.string('Choose a currency.').refine(isCurrency, 'Choose a currency.')
const timeZone = z.string('Choose a time zone.').refine(isTimeZone, 'Choose a time zone.')

export const organizationSchema = z.object({ name: organizationName, currency, timeZone })
export type OrganizationFacts = z.output<typeof organizationSchema>

export const setUpSchema = z.object({
  organizationName,
  currency,
  timeZone,
  name: personName,
  email: emailAddress,
  password: newPassword,
})
export type SetUp = z.output<typeof setUpSchema>
