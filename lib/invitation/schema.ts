import { z } from 'zod'
import { emailAddress, functionId, newPassword, personName, role } from '@/lib/person/schema'
import { uuid } from '@/lib/uuid'

export const inviteSchema = z.object({ email: emailAddress, role, functionId })
export type Invite = z.output<typeof inviteSchema>

export const withdrawSchema = z.object({ invitationId: uuid })

export const acceptSchema = z.object({
  token: z.string().max(200),
  name: personName,
  /** Asked for only when the invitation names none. */
  email: emailAddress.optional(),
  password: newPassword,
})
export type Acceptance = z.output<typeof acceptSchema>
