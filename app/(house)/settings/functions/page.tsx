import type { Metadata } from 'next'
import { FunctionForm } from '@/components/organization/function-form'
import { FunctionTable } from '@/components/organization/function-table'
import { SettingsTabs } from '@/components/organization/settings-tabs'
import { ArchivedList } from '@/components/ui/archived-list'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { add, restore } from '@/lib/function/actions'
import { listFunctions } from '@/lib/function/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Functions' }

export default async function FunctionsPage() {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'customer-model')
  const functions = await listFunctions(actor)
  return (
    <Page width="reading">
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/functions" />
      <Section
        id="functions"
        title="Functions"
        description="The parts of the organization that sign decisions. One of them is the customer seat: it is independent, and signs every decision."
      >
        {denied && <Notice>{denied}</Notice>}
        <FunctionTable functions={functions.filter((one) => !one.archived)} editable={!denied} />
        <ArchivedList
          items={functions.filter((one) => one.archived)}
          restore={denied ? undefined : restore}
          field="functionId"
        />
      </Section>
      {!denied && (
        <Section id="add" title="Add a function">
          <FunctionForm door={add} />
        </Section>
      )}
    </Page>
  )
}
