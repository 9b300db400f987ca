import { parseArgs } from 'node:util'
import { customerModel } from '@/lib/customer/queries'
import { invitePerson } from '@/lib/invitation/commands'
import { linkOf } from '@/lib/invitation/link'
import { inviteSchema } from '@/lib/invitation/schema'
import { organizationWithSlug } from '@/lib/organization/queries'
import { type SystemActor, systemActor } from '@/lib/person/actor'
import { Trouble } from '../trouble.mjs'
import type { AdminContext } from './command'
import { firstProblem, words } from './words'

/** Makes an invitation link, for when nobody who could is signed in. */
export async function run({ args }: AdminContext): Promise<number> {
  const given = words(() =>
    parseArgs({
      args,
      options: {
        organization: { type: 'string' },
        email: { type: 'string' },
        role: { type: 'string' },
        function: { type: 'string' },
      },
    }),
  )
  const organizationId = await organizationWithSlug(given.organization ?? '')
  if (!organizationId)
    throw new Trouble(`There is no organization ${given.organization ?? '(say --organization)'}.`)
  const actor = systemActor(organizationId)
  const invitation = inviteSchema.safeParse({
    email: given.email,
    role: given.role,
    functionId: await functionNamed(actor, given.function),
  })
  if (!invitation.success) throw new Trouble(firstProblem(invitation.error))
  const result = await invitePerson(actor, invitation.data)
  if (!result.ok) throw new Trouble(result.reason)
  console.log(`invitation link   ${linkOf(result.value.token)}`)
  console.log('It works once, within 7 days.')
  return 0
}

async function functionNamed(actor: SystemActor, name: string | undefined) {
  if (name === undefined) return null
  const { functions } = await customerModel(actor)
  const found = functions.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found) return found.id
  throw new Trouble(
    `There is no function ${name}. There are: ${functions.map((one) => one.name).join(', ')}.`,
  )
}
