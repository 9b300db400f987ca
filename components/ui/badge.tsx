import { cva } from 'class-variance-authority'
import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'accent' | 'good' | 'caution' | 'danger'

const badgeLook = cva(
  'inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-xs font-medium whitespace-nowrap',
  {
    variants: {
      tone: {
        neutral: 'bg-hover text-soft',
        accent: 'bg-accent-soft text-accent',
        good: 'bg-good-soft text-good',
        caution: 'bg-caution-soft text-caution',
        danger: 'bg-danger-soft text-danger',
      },
    },
  },
)

/** A state in a word or two. The word carries the meaning; the colour only helps to find it. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone
  icon?: ReactNode
  children: ReactNode
}) {
  return (
    <span className={badgeLook({ tone })}>
      {icon}
      {children}
    </span>
  )
}
