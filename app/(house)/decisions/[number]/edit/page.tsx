import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { AlsoFelt } from '@/components/decision/also-felt'
import { BeforeSending } from '@/components/decision/before-sending'
import { BehindNotice } from '@/components/decision/behind-notice'
import { DeciderForm } from '@/components/decision/decider-form'
import { FoundCopy } from '@/components/decision/found-copy'
import { proposalChoices } from '@/components/decision/proposal-choices'
import { ProposalForm } from '@/components/decision/proposal-form'
import { CiteEvidence } from '@/components/evidence/cite-evidence'
import { SimilarWhileTyping } from '@/components/precedent/similar-while-typing'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { chooseDecider, drawAnew, saveProposal } from '@/lib/decision/actions'
import { digestOf } from '@/lib/decision/canonical'
import { whyNotOpenScoring } from '@/lib/decision/framing'
import { numberIn } from '@/lib/decision/number'
import { firstOpen } from '@/lib/decision/progress'
import {
  emptyOption,
  type ProposalForm as Fields,
  formOf,
  freeKey,
} from '@/lib/decision/proposal-form'
import { byPlace, type Problems } from '@/lib/decision/proposal-of-form'
import { knowledgeFor, proposalForEditing } from '@/lib/decision/queries'
import { framedFacts, questionsWorthAsking } from '@/lib/decision/questions'
import { limits, sections } from '@/lib/decision/schema'
import { whyNotEdit } from '@/lib/decision/status'
import { requireActor } from '@/lib/person/session'
import { precedentTold } from '@/lib/precedent/told'
import { dayIn, formatTime } from '@/lib/time'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ options?: string; part?: string; show?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Write D-${numberIn((await params).number) ?? ''}` }
}

export default async function EditDecisionPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const number = numberIn((await params).number) ?? notFound()
  const proposal = await proposalForEditing(actor, number)
  if (!proposal) notFound()
  const { draft, status, draftSavedAt, model } = proposal
  const isProposer = proposal.proposerId === actor.personId
  const whyNot = whyNotEdit({ status, isProposer })
  const hasChanges = digestOf(draft) !== proposal.currentDigest
  const header = (
    <PageHeader
      eyebrow={<TextLink href={`/decisions/${number}`}>D-{number}</TextLink>}
      title={draft.question.title || 'Untitled proposal'}
      description={
        whyNot ? undefined : (
          <>
            Nine parts, in any order. It is saved while you type; a part may stay empty until
            scoring opens.{' '}
            <span className="hidden md:inline">
              Ctrl or ⌘ and Enter turns to the next part, with Shift to the one before.
            </span>
          </>
        )
      }
      actions={
        hasChanges &&
        proposal.currentRevision > 0 && (
          <LinkButton
            href={`/decisions/${number}/revisions/compare?from=${proposal.currentRevision}&to=draft`}
          >
            What I changed since revision {proposal.currentRevision}
          </LinkButton>
        )
      }
    />
  )
  if (whyNot) {
    return (
      <Page width="reading">
        {header}
        <Notice tone="caution" title={whyNot}>
          {!isProposer && `${proposal.proposerName} proposed it.`}{' '}
          <TextLink href={`/decisions/${number}`}>Read it</TextLink>
        </Notice>
      </Page>
    )
  }
  const form = formOf(draft, {
    groupIds: model.groups.map(({ id }) => id),
    currency: actor.currency,
  })
  const asked = await searchParams
  const today = dayIn(now(), actor.timeZone)
  const missing = byPlace(whyNotOpenScoring(draft, model, today), draft)
  const knowledge = await knowledgeFor(actor, proposal)
  const sponsor = proposal.people.find(({ id }) => id === draft.drive.sponsorId)
  const questions = questionsWorthAsking({
    ...framedFacts(draft, model.groups),
    evidence: knowledge.citations.filter(({ isWithdrawn }) => !isWithdrawn),
    draftedOn: dayIn(proposal.createdAt, actor.timeZone),
    sponsorFunctionId: sponsor?.functionId ?? null,
    cards: null,
  })
  return (
    <Page>
      {header}
      <ProposalForm
        action={saveProposal}
        drawAnew={drawAnew}
        number={number}
        copyKey={`draft ${actor.personId} ${number}`}
        start={{
          form: withRows(form, Number(asked.options)),
          basedOn: draftSavedAt.toISOString(),
          savedAt: formatTime(draftSavedAt, actor.timeZone),
          missing,
        }}
        choices={proposalChoices(proposal, model, actor.currency)}
        parts={{
          show: showFor(asked.show ?? (await cookies()).get('proposal')?.value),
          part: partFor(asked.part, missing),
        }}
        besideQuestion={
          <SimilarWhileTyping
            start={knowledge.similar.map(precedentTold)}
            number={number}
            fields={{ title: 'question.title', question: 'question.question' }}
          />
        }
        besideCells={
          draft.cells.length > 0 && (
            <div className="flex flex-col gap-3">
              <h3 className="text-base">In the same quarter they also feel</h3>
              <AlsoFelt draft={draft} near={knowledge.near} names={proposal.names} />
            </div>
          )
        }
        beforeSending={
          <BeforeSending
            number={number}
            draft={draft}
            groups={model.groups}
            names={proposal.names}
            knowledge={knowledge}
            questions={questions}
            today={today}
          />
        }
        notices={{ behind: <BehindNotice number={number} />, found: <FoundCopy /> }}
        revision={{ next: proposal.currentRevision + 1, isJudged: status !== 'draft', hasChanges }}
      />
      <div className="hidden flex-col gap-8 peer-data-[part=all]:flex peer-data-[part=before]:flex lg:pr-72">
        <CiteEvidence
          decisionId={proposal.id}
          number={number}
          claiming={draft}
          citations={knowledge.citations}
          nameOf={(id) => [...model.groups, ...model.stages].find((one) => one.id === id)?.name}
          from="edit"
        />
        <div className="grid max-w-2xl gap-4 border-t border-line pt-8">
          <DeciderForm
            action={chooseDecider}
            number={number}
            deciderId={proposal.deciderId}
            leaders={proposal.people.filter(
              ({ id, role }) => role === 'leader' && id !== proposal.proposerId,
            )}
          />
          <p className="flex flex-wrap gap-x-6 text-sm">
            {status === 'draft' && (
              <>
                <TextLink href={`/decisions/${number}/merge`} alone>
                  Merge another draft into it
                </TextLink>
                <TextLink href={`/decisions/${number}/split`} alone>
                  Split it in two
                </TextLink>
              </>
            )}
            <TextLink href={`/decisions/${number}#withdraw`} alone>
              Withdraw it
            </TextLink>
          </p>
        </div>
      </div>
    </Page>
  )
}

function showFor(asked: string | undefined): 'one' | 'all' {
  return asked === 'all' ? 'all' : 'one'
}

/** The part asked for, or the first that lacks something; complete, it is looked at before it is sent. */
function partFor(asked: string | undefined, missing: Problems): string {
  if (asked === 'before' || sections.some((section) => section === asked)) return asked ?? ''
  return Object.keys(missing).length > 0 ? firstOpen(sections, missing) : 'before'
}

/** Blank rows asked for by the button that adds one, before JavaScript can. */
function withRows(form: Fields, wanted: number): Fields {
  const options = [...form.options]
  while (options.length < Math.min(wanted, limits.options)) {
    options.push(emptyOption(freeKey(options.map(({ key }) => key))))
  }
  return { ...form, options }
}
