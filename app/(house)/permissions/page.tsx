import type { Metadata } from 'next'
import { PermissionTable } from '@/components/person/permission-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Permissions' }

export default async function PermissionsPage() {
  const actor = await requireActor()
  return (
    <Page>
      <PageHeader
        title="Permissions"
        description={
          <>
            What each role may do. An admin gives roles, under{' '}
            <TextLink href="/people">People</TextLink>.
          </>
        }
      />
      <PermissionTable own={actor.role} />
    </Page>
  )
}
