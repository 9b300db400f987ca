import { ActForm } from '@/components/ui/act-form'
import { Badge } from '@/components/ui/badge'
import { end } from '@/lib/person/actions'

type Shown = { id: string; browser: string; seen: string; since: string; isThis: boolean }

export function SessionList({ sessions }: { sessions: Shown[] }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
      {sessions.map((session) => (
        <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <div className="min-w-48 flex-1 leading-snug">
            <p className="flex items-center gap-2 font-medium">
              {session.browser}
              {session.isThis && <Badge tone="accent">This one</Badge>}
            </p>
            <p className="text-sm text-soft">
              Last seen {session.seen}, signed in {session.since}
            </p>
          </div>
          {!session.isThis && (
            <ActForm door={end} fields={{ sessionId: session.id }} size="small">
              End<span className="sr-only"> the session of {session.browser}</span>
            </ActForm>
          )}
        </li>
      ))}
    </ul>
  )
}
