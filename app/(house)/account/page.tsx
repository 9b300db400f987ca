import type { Metadata } from 'next'
import { PasswordForm } from '@/components/person/password-form'
import { SessionList } from '@/components/person/session-list'
import { ShortcutsForm } from '@/components/person/shortcuts-form'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { now } from '@/lib/clock'
import { savePassword, saveShortcuts, signOut } from '@/lib/person/actions'
import type { Actor } from '@/lib/person/actor'
import { browserOf } from '@/lib/person/browser'
import { roles } from '@/lib/person/permission'
import { listSessions } from '@/lib/person/queries'
import { requireActor } from '@/lib/person/session'
import { formatDate, relativeTo } from '@/lib/time'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const actor = await requireActor()
  return (
    <Page width="reading">
      <PageHeader
        title="Your account"
        actions={
          <form action={signOut}>
            <Button type="submit">Sign out</Button>
          </form>
        }
      />
      <Facts
        facts={[
          { name: 'Name', value: actor.name },
          { name: 'E-mail', value: actor.email },
          { name: 'Role', value: roles[actor.role] },
          { name: 'Function', value: actor.functionName ?? 'None' },
        ]}
      />
      <Section
        id="password"
        title="Password"
        description="Changing it signs every other browser out."
      >
        {actor.isExample ? (
          <Notice>People of the example organization have no password.</Notice>
        ) : (
          <PasswordForm save={savePassword} email={actor.email} />
        )}
      </Section>
      <Section
        id="sessions"
        title="Where you are signed in"
        description="End what you don’t know or don’t use any more."
      >
        <SessionList sessions={await sessionsOf(actor)} />
      </Section>
      <Section id="shortcuts" title="Keyboard">
        <ShortcutsForm save={saveShortcuts} shortcutsOff={actor.shortcutsOff} />
      </Section>
    </Page>
  )
}

async function sessionsOf(actor: Actor) {
  const moment = now()
  return (await listSessions(actor)).map(({ id, userAgent, lastSeenAt, createdAt }) => ({
    id,
    browser: browserOf(userAgent),
    seen: relativeTo(lastSeenAt, moment, actor.timeZone),
    since: formatDate(createdAt, actor.timeZone),
    isThis: id === actor.sessionId,
  }))
}
