import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { belongingsFacts } from '@/components/lineage/belongings-facts'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Facts } from '@/components/ui/facts'
import { Field } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { Missing } from '@/lib/decision/missing'
import { numberIn } from '@/lib/decision/number'
import { limits, type Proposal } from '@/lib/decision/schema'
import { splitDraft } from '@/lib/lineage/actions'
import {
  type Belongings,
  countedInWords,
  countedOf,
  partedBelongings,
} from '@/lib/lineage/belongings'
import { type Draft, type Drafts, draftsToMerge } from '@/lib/lineage/queries'
import { partingSchema } from '@/lib/lineage/schema'
import { type Parting, splitProposal, whyNotPart, whyNotSplit } from '@/lib/lineage/split'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Split D-${(await params).number}` }
}

/** Begins a new draft with a part of this one: chosen first, looked at, then done. */
export default async function SplitPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const number = numberIn((await params).number) ?? notFound()
  const { one, names } = await draftsToMerge(actor, { number })
  if (!one) notFound()
  const asked = await searchParams
  const parting = partingSchema.catch(partingSchema.parse({})).parse(asked)
  const whyNot = whyNotPermitted(actor, 'propose') ?? whyNotSplit(one, actor)
  const isLooking = Object.keys(asked).length > 0
  const missing = isLooking ? whyNotPart(one.draft, parting) : null
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<TextLink href={`/decisions/${number}`}>D-{number}</TextLink>}
        title={`Split “${one.draft.question.title || 'Untitled proposal'}” in two`}
        description="Two questions in one draft get one answer. Choose what goes to a draft of its own; the owner stays, and both sides keep “do nothing”."
      />
      {whyNot ? (
        <Notice tone="caution" title={whyNot} />
      ) : (
        <>
          <ChoosePart one={one} names={names} parting={parting} missing={missing} />
          {isLooking && !missing && <Preview one={one} names={names} parting={parting} />}
        </>
      )}
    </Page>
  )
}

type PartProps = { one: Draft; names: Drafts['names']; parting: Parting }

function ChoosePart({ one, names, parting, missing }: PartProps & { missing: Missing | null }) {
  const options = one.draft.options.filter(({ isDoNothing }) => !isDoNothing)
  const wrongAt = (path: string) => (missing?.path === path ? [missing.reason] : undefined)
  return (
    <form method="get" action="#preview" className="flex flex-col gap-6">
      {missing && (
        <ErrorSummary
          title="Nothing to look at yet"
          problems={[{ fieldId: missing.path, message: missing.reason }]}
        />
      )}
      <Field id="title" label="Title of the new draft" errors={wrongAt('title')} required>
        {(control) => (
          <Input
            {...control}
            name="title"
            maxLength={limits.title.max}
            autoComplete="off"
            defaultValue={parting.title}
          />
        )}
      </Field>
      <div className="grid gap-6 sm:grid-cols-2">
        <Fieldset
          id="groupIds"
          legend="Groups that go"
          hint="With their stages, evidence and notes."
        >
          {one.draft.groups.length === 0 && <p className="text-soft">No group is named yet.</p>}
          {one.draft.groups.map(({ groupId }) => (
            <Checkbox
              key={groupId}
              name="groupIds"
              value={groupId}
              label={names[groupId] ?? 'unnamed'}
              defaultChecked={parting.groupIds.includes(groupId)}
            />
          ))}
        </Fieldset>
        <Fieldset id="optionKeys" legend="Options that go" hint="With their reasons.">
          {options.length === 0 && <p className="text-soft">No option is named yet.</p>}
          {options.map(({ key, name }) => (
            <Checkbox
              key={key}
              name="optionKeys"
              value={key}
              label={name || 'No name yet'}
              defaultChecked={parting.optionKeys.includes(key)}
            />
          ))}
        </Fieldset>
      </div>
      <div>
        <Button type="submit">Look at both</Button>
      </div>
    </form>
  )
}

function Preview({ one, names, parting }: PartProps) {
  const { stays, goes } = splitProposal(one.draft, parting, one)
  const belongings = partedBelongings(one.belongings, parting.groupIds)
  const words = countedInWords(countedOf(belongings.goes))
  const fields = {
    number: String(one.number),
    seen: one.draftSavedAt.toISOString(),
    title: parting.title,
    ...Object.fromEntries(parting.groupIds.map((id, index) => [`groupIds[${index}]`, id])),
    ...Object.fromEntries(parting.optionKeys.map((key, index) => [`optionKeys[${index}]`, key])),
  }
  return (
    <>
      <Section id="preview" title="As they would be">
        <div className="grid gap-4 md:grid-cols-2">
          <Side
            about={`Stays in D-${one.number}`}
            draft={stays}
            belongings={belongings.stays}
            names={names}
          />
          <Side
            about="Goes to the new draft"
            draft={goes}
            belongings={belongings.goes}
            names={names}
          />
        </div>
        <p className="max-w-prose text-sm text-soft">
          Who gains, size and reversibility, and what would prove it wrong stay in D-{one.number}{' '}
          and are asked anew for the new draft. It begins with the same question. What the whole is
          to initiatives is said of D-{one.number} alone: link the new draft where it belongs to
          one.
        </p>
      </Section>
      <ConfirmForm
        door={splitDraft}
        fields={fields}
        button="Split it"
        size="large"
        confirm="Split it"
        title={`Split D-${one.number} in two?`}
      >
        The new draft belongs to {one.proposerName}, as this one does.{' '}
        {words && `It takes along ${words}. `}Both point at each other.
      </ConfirmForm>
    </>
  )
}

type SideProps = {
  about: string
  draft: Proposal
  belongings: Belongings
  names: Drafts['names']
}

function Side({ about, draft, belongings, names }: SideProps) {
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <div className="flex flex-col gap-0.5">
          <p className="text-sm text-soft">{about}</p>
          <h3 className="text-base">{draft.question.title || 'Untitled proposal'}</h3>
        </div>
        <Facts
          columns
          facts={[
            {
              name: 'Groups',
              value: <Names of={draft.groups.map(({ groupId }) => names[groupId] ?? 'unnamed')} />,
            },
            {
              name: 'Options',
              value: <Names of={draft.options.map(({ name }) => name || 'No name yet')} />,
            },
            ...belongingsFacts(belongings),
          ]}
        />
      </div>
    </Card>
  )
}

function Names({ of }: { of: string[] }) {
  if (of.length === 0) return <p>None</p>
  return (
    <ul>
      {[...new Set(of)].map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}
