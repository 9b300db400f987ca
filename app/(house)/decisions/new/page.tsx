import type { Metadata } from 'next'
import { NewProposal } from '@/components/decision/new-proposal'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { startProposal } from '@/lib/decision/actions'
import { sectionLabels, sections } from '@/lib/decision/schema'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

export const metadata: Metadata = { title: 'Propose a decision' }

export default async function NewDecisionPage() {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'propose')
  return (
    <Page width="reading">
      <PageHeader
        title="Propose a decision"
        description="Give it a name. Then come nine short parts, in any order. It is saved while you type, and nobody is asked to judge it before you say so."
      />
      {denied ? (
        <Notice tone="caution">{denied}</Notice>
      ) : (
        <NewProposal action={startProposal} copyKey={`new proposal ${actor.personId}`} />
      )}
      <section aria-labelledby="parts" className="flex flex-col gap-3 border-t border-line pt-6">
        <h2 id="parts" className="text-base">
          What you will be asked
        </h2>
        <ol className="list-inside list-decimal gap-x-8 text-sm leading-7 text-soft marker:text-faint sm:columns-2">
          {sections.map((section) => (
            <li key={section}>{sectionLabels[section]}</li>
          ))}
        </ol>
      </section>
    </Page>
  )
}
