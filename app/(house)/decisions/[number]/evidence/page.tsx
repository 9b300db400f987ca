import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EvidenceSection } from '@/components/evidence/evidence-section'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { customerModel } from '@/lib/customer/queries'
import { numberIn } from '@/lib/decision/number'
import { cellKey, cellSchema } from '@/lib/decision/schema'
import { findEvidence } from '@/lib/evidence/queries'
import { findSchema } from '@/lib/evidence/schema'
import { placesToCite } from '@/lib/evidence/vacuum'
import { requireActor } from '@/lib/person/session'
import { textOf } from '@/lib/ruling/case'
import { claimingOf } from '@/lib/ruling/evidence'
import { caseOf } from '@/lib/ruling/queries'
import { dayIn } from '@/lib/time'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ q?: string | string[]; cell?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Evidence of D-${numberIn((await params).number) ?? ''}` }
}

/** Where evidence is cited without a script: what was looked for stands in the address. */
export default async function DecisionEvidencePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const number = numberIn((await params).number) ?? notFound()
  const { q, cell } = await searchParams
  const { words } = findSchema.catch(findSchema.parse({})).parse({ q })
  const place = cellSchema.safeParse(cell)
  const one = await caseOf(actor, number)
  if (!one) notFound()
  const claim = place.success ? place.data : placesToCite(claimingOf(one), one.citations)[0]
  const [found, model] = await Promise.all([
    findEvidence(actor, { words, ...claim }),
    one.round ? null : customerModel(actor),
  ])
  const { groups, stages } = one.round?.model ?? model ?? { groups: [], stages: [] }
  return (
    <Page>
      <PageHeader
        eyebrow={<TextLink href={`/decisions/${number}#evidence`}>D-{number}</TextLink>}
        title={textOf(one).question.title || 'Untitled'}
      />
      <EvidenceSection
        one={one}
        actor={actor}
        today={dayIn(now(), actor.timeZone)}
        groups={groups}
        stages={stages}
        from="evidence"
        search={{ words, cell: claim ? cellKey(claim) : '', found }}
      />
    </Page>
  )
}
