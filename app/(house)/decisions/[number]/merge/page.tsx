import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Proposal } from '@/components/decision/proposal'
import { belongingsFacts } from '@/components/lineage/belongings-facts'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import { type CustomerModel, customerModel } from '@/lib/customer/queries'
import { numberIn } from '@/lib/decision/number'
import { mergeDrafts } from '@/lib/lineage/actions'
import { comingAlong, countedInWords, countedOf } from '@/lib/lineage/belongings'
import { mergedProposal, whyNotKeep, whyNotMerge } from '@/lib/lineage/merge'
import { type Draft, type Drafts, draftsToMerge } from '@/lib/lineage/queries'
import { whyNotSplit } from '@/lib/lineage/split'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { counted, listed } from '@/lib/trail/telling'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Merge into D-${(await params).number}` }
}

/** Takes another draft into this one: chosen first, looked at, then done. */
export default async function MergePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const number = numberIn((await params).number) ?? notFound()
  const from = numberIn([(await searchParams).from ?? ''].flat()[0] ?? '')
  const [drafts, model] = await Promise.all([
    draftsToMerge(actor, { number, from }),
    customerModel(actor),
  ])
  const { one, other } = drafts
  if (!one) notFound()
  const whyNot = whyNotPermitted(actor, 'propose') ?? whyNotHere(one, actor)
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<TextLink href={`/decisions/${number}`}>D-{number}</TextLink>}
        title={`Merge another draft into “${one.draft.question.title || 'Untitled proposal'}”`}
        description="Two drafts about the same thing are better as one. This one goes on with everything the other says; the other is withdrawn and points here."
      />
      {whyNot && <Notice tone="caution" title={whyNot} />}
      {!whyNot && <ChooseDraft drafts={drafts} chosen={from} />}
      {!whyNot && other && (
        <Preview one={one} other={other} actor={actor} names={drafts.names} model={model} />
      )}
    </Page>
  )
}

/** Before another one is chosen, what holds for this one alone. */
function whyNotHere(one: Draft, actor: Actor): string | null {
  if (one.status !== 'draft') return `D-${one.number} is no longer a draft. Only drafts are merged.`
  return whyNotSplit(one, actor) && 'Only the proposer or the CX lead merges drafts.'
}

function ChooseDraft({ drafts, chosen }: { drafts: Drafts; chosen: number | null }) {
  if (drafts.candidates.length === 0) {
    return (
      <EmptyState
        title="There is no other draft to take in."
        action={<LinkButton href="/decisions?status=draft">All drafts</LinkButton>}
      >
        The CX lead can merge drafts of different proposers.
      </EmptyState>
    )
  }
  return (
    <form method="get" action="#preview" className="flex flex-wrap items-end gap-3">
      <Field id="from" label="The draft to take in" className="min-w-0 flex-1 basis-72">
        {(control) => (
          <Select
            {...control}
            name="from"
            required
            placeholder="Choose one"
            defaultValue={chosen ? String(chosen) : ''}
            options={drafts.candidates.map(({ number, title, proposerName }) => ({
              value: String(number),
              label: `D-${number} ${title}, ${proposerName}`,
            }))}
          />
        )}
      </Field>
      <Button type="submit">Look at it</Button>
    </form>
  )
}

function Preview({ one, other, actor, names, model }: PreviewProps) {
  const from = { number: other.number, title: other.draft.question.title }
  const merged = mergedProposal(one.draft, other.draft, from)
  const whyNot = whyNotMerge(one, other, actor) ?? whyNotKeep(merged)
  if (whyNot)
    return (
      <div id="preview" className="scroll-mt-20">
        <Notice tone="caution" title={whyNot} />
      </div>
    )
  const fields = {
    number: String(one.number),
    fromNumber: String(other.number),
    seen: one.draftSavedAt.toISOString(),
    fromSeen: other.draftSavedAt.toISOString(),
  }
  const { along, citedAlready, saidAlready } = comingAlong(one.belongings, other.belongings)
  const words = countedInWords(countedOf(along))
  return (
    <>
      <Section
        id="preview"
        title={`D-${one.number}, as it would be`}
        description={`Where both have text, D-${other.number}’s stands below under its name. Single answers, such as the date and the bars, stay as D-${one.number} gives them.`}
      >
        <Card>
          <Proposal
            sections={merged}
            names={names}
            groups={model.groups}
            stages={model.stages}
            currency={actor.currency}
          />
        </Card>
      </Section>
      <Section
        id="along"
        title={`What comes along from D-${other.number}`}
        description={`Its own trail and its saved revisions stay in D-${other.number}, and can be read there.`}
      >
        <Facts
          facts={belongingsFacts(along, {
            ofEvidence:
              citedAlready > 0
                ? `${counted(citedAlready, 'more is', 'more are')} cited for the same claim in D-${one.number} already: the same thing counts once.`
                : undefined,
            ofInitiatives:
              saidAlready.length > 0
                ? `What D-${one.number} says itself of ${listed(saidAlready.map(({ name }) => name))} stays.`
                : undefined,
          })}
        />
      </Section>
      <ConfirmForm
        door={mergeDrafts}
        fields={fields}
        button={`Merge D-${other.number} into D-${one.number}`}
        size="large"
        confirm={`Merge D-${other.number} into D-${one.number}`}
        title={`Merge D-${other.number} into D-${one.number}?`}
      >
        {other.proposerName}’s draft D-{other.number} is withdrawn and stays readable.{' '}
        {words && `It brings along ${words}. `}It can’t be taken apart again by a button.
      </ConfirmForm>
    </>
  )
}

type PreviewProps = {
  one: Draft
  other: Draft
  actor: Actor
  names: Drafts['names']
  model: CustomerModel
}
