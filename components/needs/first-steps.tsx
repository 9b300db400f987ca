import Link from 'next/link'
import type { FirstStep } from '@/lib/first-steps/steps'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'
import { Section } from '../ui/section'

const icons: Record<FirstStep['key'], IconName> = {
  invite: 'mail',
  signers: 'signature',
  model: 'customers',
  propose: 'plus',
  import: 'upload',
}

/** What a young organization still lacks before its first decision is scored. Each goes when it is done. */
export function FirstSteps({ steps }: { steps: FirstStep[] }) {
  return (
    <Section
      id="first-steps"
      title="First steps"
      description="Until the first decision is scored. Each goes away once it is done."
    >
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
        {steps.map(({ key, title, reason, href }) => (
          <li key={key}>
            <Link
              href={href}
              prefetch={false}
              className="flex items-start gap-3.5 px-4 py-3.5 -outline-offset-2 hover:bg-hover sm:px-5"
            >
              <Icon name={icons[key]} className="mt-1 size-4.5 text-accent" />
              <span className="flex min-w-0 flex-1 flex-col gap-0.5">
                <span className="font-medium">{title}</span>
                <span className="text-sm text-soft">{reason}</span>
              </span>
              <Icon name="chevron-right" className="mt-1.5 size-4 text-faint" />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
