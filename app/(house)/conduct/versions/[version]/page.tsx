import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CodeTable } from '@/components/conduct/code-table'
import { VersionHeader } from '@/components/conduct/version-header'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Section } from '@/components/ui/section'
import { type CodeLine, towardsKinds } from '@/lib/commitment/code'
import { type CodeVersion, versionsOf } from '@/lib/commitment/queries'
import { numberIn } from '@/lib/decision/number'
import { requireActor } from '@/lib/person/session'
import { formatDateTime } from '@/lib/time'

type Props = { params: Promise<{ version: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Code of conduct, version ${numberIn((await params).version) ?? ''}` }
}

/** The whole code as it stood once, with the names of then. */
export default async function VersionPage({ params }: Props) {
  const actor = await requireActor()
  const number = numberIn((await params).version) ?? notFound()
  const { latest, versions } = await versionsOf(actor, [number])
  const version = versions[0] ?? notFound()
  const { lines } = version
  return (
    <Page>
      <VersionHeader
        here={`Version ${number}`}
        description={told(version, actor.timeZone)}
        actions={
          number < latest && (
            <LinkButton href={`/conduct/versions/compare?from=${number}&to=${latest}`}>
              Compare with today
            </LinkButton>
          )
        }
      />
      {number < latest && (
        <Notice>
          This version is no longer in force. It stays as it was, and can’t be changed.
        </Notice>
      )}
      {lines.length === 0 && <p className="text-soft">The code had no lines then.</p>}
      {towardsKinds
        .filter((towards) => lines.some((line) => line.towards === towards))
        .map((towards) => (
          <Section key={towards} id={towards} title={`Towards ${towards}`}>
            <CodeTable towards={towards} stages={stagesIn(lines)} lines={lines}>
              {({ text, ownerName }) => (
                <div className="flex flex-col gap-0.5">
                  <p>{text}</p>
                  <p className="text-sm text-soft">{ownerName}</p>
                </div>
              )}
            </CodeTable>
          </Section>
        ))}
    </Page>
  )
}

/** Lines are kept in the order of the journey. */
function stagesIn(lines: readonly CodeLine[]) {
  return [...new Map(lines.map(({ stageId: id, stageName: name }) => [id, { id, name }])).values()]
}

function told({ at, byName, note }: CodeVersion, timeZone: string): string {
  return `${note}. ${byName ?? 'Empty Chair'}, ${formatDateTime(at, timeZone)}.`
}
