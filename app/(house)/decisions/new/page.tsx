import type { Metadata } from 'next'
import { NewProposal } from '@/components/decision/new-proposal'
import { SimilarWhileTyping } from '@/components/precedent/similar-while-typing'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { startProposal } from '@/lib/decision/actions'
import { sectionLabels, sections } from '@/lib/decision/schema'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { similarDecisions } from '@/lib/precedent/queries'
import { typedSchema } from '@/lib/precedent/schema'
import { precedentTold } from '@/lib/precedent/told'

export const metadata: Metadata = { title: 'Propose a decision' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewDecisionPage({ searchParams }: Props) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'propose')
  const looked = typedSchema.catch(typedSchema.parse({})).parse(await searchParams)
  const isLooking = looked.title !== '' || looked.question !== ''
  const similar = isLooking && !denied ? await similarDecisions(actor, looked) : []
  return (
    <Page width="reading">
      <PageHeader
        title="Propose a decision"
        description="Give it a name. Then come nine short parts, in any order. It is saved while you type, and nobody is asked to judge it before you say so."
      />
      {denied ? (
        <Notice tone="caution">{denied}</Notice>
      ) : (
        <NewProposal
          action={startProposal}
          copyKey={`new proposal ${actor.personId}`}
          looked={looked}
          similar={
            <SimilarWhileTyping
              start={similar.map(precedentTold)}
              number={0}
              fields={{ title: 'title', question: 'question' }}
            />
          }
        />
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
