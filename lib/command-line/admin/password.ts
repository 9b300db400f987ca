import { parseArgs } from 'node:util'
import { linkOf } from '@/lib/invitation/link'
import { organizationWithSlug } from '@/lib/organization/queries'
import { makePasswordLink } from '@/lib/password-link/commands'
import { passwordLinkHours } from '@/lib/password-link/state'
import { systemActor } from '@/lib/person/actor'
import { personIdWith } from '@/lib/person/queries'
import { Trouble } from '../trouble.mjs'
import type { AdminContext } from './command'
import { words } from './words'

/** Makes the link for a new password, for an admin who has no other admin to ask. */
export async function run({ args }: AdminContext): Promise<number> {
  const { organization: slug = '', email = '' } = words(() =>
    parseArgs({ args, options: { organization: { type: 'string' }, email: { type: 'string' } } }),
  )
  const organizationId = await organizationWithSlug(slug)
  if (!organizationId)
    throw new Trouble(`There is no organization ${slug || '(say --organization)'}.`)
  const actor = systemActor(organizationId)
  const personId = await personIdWith(actor, email)
  if (!personId)
    throw new Trouble(`There is no member with the e-mail ${email || '(say --email)'}.`)
  const result = await makePasswordLink(actor, { personId })
  if (!result.ok) throw new Trouble(result.reason)
  console.log(`password link   ${linkOf(result.value.token)}`)
  console.log(`It works once, within ${passwordLinkHours} hours.`)
  return 0
}
