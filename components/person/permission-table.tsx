import { clsx } from 'clsx'
import { Icon } from '@/components/ui/icon'
import { Table, Td, Th } from '@/components/ui/table'
import { type Permission, permissions, type Role, roleNames, roles } from '@/lib/person/permission'

const names = Object.keys(permissions) as Permission[]

/** Drawn from the table that every command asks. */
export function PermissionTable({ own }: { own: Role }) {
  return (
    <Table caption="Who may do what, by role">
      <thead>
        <tr>
          <Th className="sticky left-0 min-w-36 bg-paper">May they</Th>
          {roleNames.map((role) => (
            <Th key={role} className={clsx('text-center', role === own && ownLook)}>
              {roles[role]}
              {role === own && <span className="block font-normal">you</span>}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <Row key={name} name={name} own={own} />
        ))}
      </tbody>
    </Table>
  )
}

const ownLook = 'bg-accent-soft text-accent'

function Row({ name, own }: { name: Permission; own: Role }) {
  const { label, who, ...rest }: { label: string; who: readonly Role[]; condition?: string } =
    permissions[name]
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 border-b border-line bg-paper py-3 pr-3 text-left font-normal"
      >
        {label}
        {rest.condition && <span className="block text-faint">{rest.condition}</span>}
      </th>
      {roleNames.map((role) => (
        <Td
          key={role}
          className={clsx('text-center align-middle!', role === own && 'bg-accent-soft')}
        >
          {who.includes(role) ? (
            <span className="inline-flex align-middle text-accent">
              <Icon name="check" label="yes" className="size-4.5" />
            </span>
          ) : (
            <>
              <span aria-hidden className="text-faint">
                –
              </span>
              <span className="sr-only">no</span>
            </>
          )}
        </Td>
      ))}
    </tr>
  )
}
