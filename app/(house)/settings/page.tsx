import type { Metadata } from 'next'
import { OrganizationForm } from '@/components/organization/organization-form'
import { SettingsTabs } from '@/components/organization/settings-tabs'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { saveOrganization } from '@/lib/organization/actions'
import { currencies } from '@/lib/organization/currency'
import { timeZones } from '@/lib/organization/time-zone'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'organization')
  const { organizationName: name, currency, timeZone } = actor
  return (
    <Page width="reading">
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings" />
      {denied ? (
        <>
          <Notice>{denied}</Notice>
          <Facts
            facts={[
              { name: 'Name', value: name },
              { name: 'Currency', value: currency },
              { name: 'Time zone', value: timeZone.replaceAll('_', ' ') },
            ]}
          />
        </>
      ) : (
        <OrganizationForm
          save={saveOrganization}
          now={{ name, currency, timeZone }}
          currencies={currencies()}
          zones={[...new Set([timeZone, ...timeZones()])]}
        />
      )}
    </Page>
  )
}
