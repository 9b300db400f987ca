import type { Proof } from '@/lib/commitment/queries'
import { dayIn, formatDate, formatDay } from '@/lib/time'
import { Time } from '../ui/time'

/** Every proof there was, newest first. Nobody can change one. */
export function ProofList({ proofs, timeZone }: { proofs: readonly Proof[]; timeZone: string }) {
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line">
      {proofs.map(({ id, text, link, provedOn, byName, at }) => (
        <li key={id} className="flex flex-col gap-1 py-3.5">
          <p className="max-w-prose whitespace-pre-line">{text}</p>
          {link && (
            <p className="text-sm wrap-anywhere">
              <a
                href={link}
                rel="noreferrer nofollow"
                target="_blank"
                className="text-accent underline underline-offset-3"
              >
                {link}
                <span className="sr-only"> (opens in a new window)</span>
              </a>
            </p>
          )}
          <p className="text-sm text-soft">
            {byName}, {formatDay(provedOn)}
            {dayIn(at, timeZone) !== provedOn && (
              <span className="text-faint">
                , written down on <Time at={at}>{formatDate(at, timeZone)}</Time>
              </span>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
