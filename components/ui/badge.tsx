import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'accent' | 'good' | 'caution' | 'danger'

const toneLooks: Record<Tone, string> = {
  neutral: 'bg-hover text-soft',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-good-soft text-good',
  caution: 'bg-caution-soft text-caution',
  danger: 'bg-danger-soft text-danger',
}

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
    <span className={`badge ${toneLooks[tone]}`}>
      {icon}
      {children}
    </span>
  )
}
