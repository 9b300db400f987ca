import type { Missing } from '@/lib/decision/missing'
import { Notice } from '../ui/notice'
import { Proposal, type ProposalProps } from './proposal'

/** The text people judge, and, while it is a draft, what it still lacks. */
export function ProposalSection({ missing, ...text }: ProposalProps & { missing: Missing[] }) {
  return (
    <div
      id="proposal"
      className="flex scroll-mt-14 flex-col gap-6 print:block print:space-y-4 print:[&_#cells]:hidden"
    >
      {missing.length > 0 && (
        <Notice
          tone="caution"
          title={`The framing lacks ${missing.length === 1 ? 'one answer' : `${missing.length} answers`}`}
        >
          <ul className="list-disc pl-4">
            {missing.map(({ path, reason }) => (
              <li key={path + reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Proposal {...text} />
    </div>
  )
}
