import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AffirmForm } from '@/components/conduct/affirm-form'
import { CommitmentForm } from '@/components/conduct/commitment-form'
import { StandingBadge } from '@/components/conduct/commitment-line'
import { ProofList } from '@/components/conduct/proof-list'
import { Badge } from '@/components/ui/badge'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { atOnce } from '@/lib/at-once'
import { now } from '@/lib/clock'
import { retire, save } from '@/lib/commitment/actions'
import { latestBy, whyNotAffirm } from '@/lib/commitment/affirmation'
import { cadenceLabels, lineOf, towardsLabels } from '@/lib/commitment/code'
import { commitmentOf, type OneCommitment, owners } from '@/lib/commitment/queries'
import { commitmentIdSchema } from '@/lib/commitment/schema'
import { modelOfToday } from '@/lib/customer/queries'
import type { Actor } from '@/lib/person/actor'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { type Day, dayIn, formatDate, formatDay } from '@/lib/time'

export const metadata: Metadata = { title: 'Commitment' }

type Route = { params: Promise<{ id: string }> }

/** One line of the code: who answers for it, and everything that ever showed that it is kept. */
export default async function CommitmentPage({ params }: Route) {
  const actor = await requireActor()
  const asked = commitmentIdSchema.safeParse({ commitmentId: (await params).id })
  const one = asked.success ? await commitmentOf(actor, asked.data.commitmentId) : null
  if (!one) notFound()
  const today = dayIn(now(), actor.timeZone)
  const { history, retiredAt } = one
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<TextLink href="/conduct">Code of conduct</TextLink>}
        title={lineOf(one)}
        description={`Towards ${towardsLabels[one.towards].toLowerCase()}, at “${one.stageName}”`}
      />
      {one.ownerLeft && !retiredAt && (
        <Notice tone="caution" title={`${one.ownerName} can’t affirm it any more`}>
          They have left, or only read now. A CX lead hands it over to somebody else.
        </Notice>
      )}
      <Facts
        columns
        facts={[
          { name: 'Answers for it', value: one.ownerName },
          {
            name: 'How it stands',
            value: retiredAt ? (
              <Badge>retired {formatDate(retiredAt, actor.timeZone)}</Badge>
            ) : (
              <StandingBadge line={one} today={today} />
            ),
          },
          { name: 'How often', value: often(one.cadence) },
        ]}
      />
      <Section
        id="proofs"
        title="Prove it to me"
        description="What shows that it is kept, each time with its day. A proof can’t be changed afterwards."
      >
        {!retiredAt && <Affirm one={one} actor={actor} today={today} />}
        {history.length > 0 ? (
          <ProofList proofs={history} timeZone={actor.timeZone} />
        ) : (
          <p className="text-soft">Nobody has proved it yet.</p>
        )}
      </Section>
      {!whyNotPermitted(actor, 'conduct') && !retiredAt && (
        <Change one={one} actor={actor} today={today} />
      )}
    </Page>
  )
}

type Props = { one: OneCommitment; actor: Actor; today: Day }

function Affirm({ one, actor, today }: Props) {
  const whyNot =
    whyNotPermitted(actor, 'prove') ??
    whyNotAffirm({
      isRetired: one.retiredAt !== null,
      isOwner: one.ownerId === actor.personId,
      ownerName: one.ownerName,
    })
  if (whyNot) return <p className="text-sm text-soft">{whyNot}</p>
  return (
    <div className="rounded-lg border border-line bg-surface p-4 shadow-raised sm:p-5">
      <AffirmForm
        commitmentId={one.commitmentId}
        today={today}
        cadence={`Affirmed ${often(one.cadence).toLowerCase()}`}
      />
    </div>
  )
}

async function Change({ one, actor, today }: Props) {
  const { model, people } = await atOnce(actor, {
    model: modelOfToday(actor),
    people: owners(actor),
  })
  const { commitmentId, stageId, stageName, side, towards, text, ownerId, ownerName } = one
  const lastProvedOn = one.lastProof?.provedOn ?? null
  const latest = latestBy({ ...one, lastProvedOn }, today)
  return (
    <>
      <Section
        id="change"
        title="Change it"
        description="Other words or another place make a new version of the code. Another owner or date doesn’t."
      >
        <CommitmentForm
          door={save}
          stages={withThis(model.stages, { id: stageId, name: `${stageName} (archived)` })}
          owners={withThis(people, { id: ownerId, name: `${ownerName} (can’t affirm it)` })}
          before={{
            ...{ commitmentId, stageId, side, towards, text, ownerId },
            cadence: one.cadence,
            reaffirmBy: one.reaffirmBy,
          }}
          latest={{
            day: latest,
            hint: `At the latest ${formatDay(latest)}. A proof carries it further.`,
          }}
        />
      </Section>
      <Section
        id="retire"
        title="Retire it"
        description="It leaves the code, which gets a new version. Earlier versions and their decisions keep it."
      >
        <ConfirmForm
          door={retire}
          fields={{ commitmentId }}
          button="Retire this commitment"
          variant="danger"
          title="Retire it?"
          confirm="Retire it"
        >
          “{lineOf(one)}” leaves the code from now on. Whoever wants it back writes it anew.
        </ConfirmForm>
      </Section>
    </>
  )
}

/** What it is now can be kept, also when it couldn't be chosen any more. */
function withThis(all: { id: string; name: string }[], now: { id: string; name: string }) {
  return all.some(({ id }) => id === now.id) ? all : [now, ...all]
}

function often(months: number): string {
  const labels: Record<number, string> = cadenceLabels
  return labels[months] ?? `Every ${months} months`
}
