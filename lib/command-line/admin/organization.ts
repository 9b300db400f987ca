import { parseArgs } from 'node:util'
import { invitePerson } from '@/lib/invitation/commands'
import { linkOf } from '@/lib/invitation/link'
import { createOrganization } from '@/lib/organization/commands'
import { organizationSchema } from '@/lib/organization/schema'
import { timeZoneHere } from '@/lib/organization/time-zone'
import { systemActor } from '@/lib/person/actor'
import { Trouble } from '../trouble.mjs'
import type { AdminContext } from './command'
import { firstProblem, words } from './words'

/** Makes an organization, and the link with which its first admin names themselves. */
export async function run({ args }: AdminContext): Promise<number> {
  const given = words(() =>
    parseArgs({
      args,
      options: {
        name: { type: 'string' },
        currency: { type: 'string', default: 'EUR' },
        'time-zone': { type: 'string', default: timeZoneHere() },
      },
    }),
  )
  const facts = organizationSchema.safeParse({
    name: given.name,
    currency: given.currency,
    timeZone: given['time-zone'],
  })
  if (!facts.success) throw new Trouble(firstProblem(facts.error))
  const { organizationId, slug } = await createOrganization(facts.data)
  const invitation = await invitePerson(systemActor(organizationId), {
    email: null,
    role: 'admin',
    functionId: null,
  })
  if (!invitation.ok) throw new Trouble(invitation.reason)
  console.log(`organization  ${slug}`)
  console.log(`set-up link   ${linkOf(invitation.value.token)}`)
  console.log('The link works once, within 7 days, and makes whoever opens it the first admin.')
  return 0
}
