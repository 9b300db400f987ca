import type { Metadata } from 'next'
import { CommitmentForm } from '@/components/conduct/commitment-form'
import { NoModel } from '@/components/customer/no-model'
import { NotForYou } from '@/components/person/not-for-you'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { atOnce } from '@/lib/at-once'
import { now } from '@/lib/clock'
import { add } from '@/lib/commitment/actions'
import { owners } from '@/lib/commitment/queries'
import { codeFilterSchema } from '@/lib/commitment/schema'
import { modelOfToday } from '@/lib/customer/queries'
import { whyNotPermitted } from '@/lib/person/permission'
import { requireActor } from '@/lib/person/session'
import { dayIn } from '@/lib/time'

export const metadata: Metadata = { title: 'Add a commitment' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewCommitmentPage({ searchParams }: Props) {
  const actor = await requireActor()
  const denied = whyNotPermitted(actor, 'conduct')
  if (denied) return <NotForYou title="Code of conduct" reason={denied} />
  const {
    stage = '',
    side = '',
    towards = 'customers',
  } = codeFilterSchema.parse(await searchParams)
  const { model, people } = await atOnce(actor, {
    model: modelOfToday(actor),
    people: owners(actor),
  })
  const before = {
    stageId: stage,
    side,
    towards,
    text: '',
    ownerId: '',
    cadence: 12,
    reaffirmBy: '',
  }
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<TextLink href="/conduct">Code of conduct</TextLink>}
        title="Add a commitment"
        description="It makes a new version of the code. Decisions opened for scoring from then on are checked against it."
      />
      {model.stages.length === 0 ? (
        <NoModel lacks="stages" mayEdit={!whyNotPermitted(actor, 'customer-model')} />
      ) : (
        <CommitmentForm
          door={add}
          stages={model.stages}
          owners={people}
          before={before}
          earliest={dayIn(now(), actor.timeZone)}
        />
      )}
    </Page>
  )
}
