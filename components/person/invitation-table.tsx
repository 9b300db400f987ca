import { ActForm } from '@/components/ui/act-form'
import { Badge } from '@/components/ui/badge'
import { Table, Td, Th } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { withdraw } from '@/lib/invitation/actions'
import type { ListedInvitation } from '@/lib/invitation/queries'
import { roles } from '@/lib/person/permission'

type Shown = ListedInvitation & { isExpired: boolean; until: string }

/** Links that were sent and not used yet. */
export function InvitationTable({ invitations }: { invitations: Shown[] }) {
  return (
    <Table caption="Invitations" stack>
      <thead>
        <tr>
          <Th>For</Th>
          <Th>Role</Th>
          <Th>Invited by</Th>
          <Th>Good until</Th>
          <Th>
            <span className="sr-only">Withdraw</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <Td className="align-middle! font-medium">{nameOf(invitation)}</Td>
            <Td label="Role" className="align-middle!">
              {roles[invitation.role]}
              {invitation.functionName && `, ${invitation.functionName}`}
            </Td>
            <Td label="Invited by" className="align-middle!">
              {invitation.invitedByName ?? 'The command line'}
            </Td>
            <Td label="Good until" className="align-middle!">
              {invitation.isExpired ? (
                <Badge tone="caution">Ran out</Badge>
              ) : (
                <Time at={invitation.expiresAt}>{invitation.until}</Time>
              )}
            </Td>
            <Td className="align-middle! md:text-right">
              {!invitation.isExpired && (
                <div className="inline-block max-md:mt-2">
                  <ActForm door={withdraw} fields={{ invitationId: invitation.id }} size="small">
                    Withdraw
                    <span className="sr-only"> the invitation of {nameOf(invitation)}</span>
                  </ActForm>
                </div>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function nameOf({ email }: ListedInvitation): string {
  return email ?? 'Whoever has the set-up link'
}
