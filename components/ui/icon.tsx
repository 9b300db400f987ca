import { createElement } from 'react'
import { type IconName, icons } from './icons'

/** Decoration beside words. An icon standing alone needs a name: pass `label`. */
export function Icon({
  name,
  label,
  className = 'size-4',
}: {
  name: IconName
  label?: string
  className?: string
}) {
  return (
    <>
      <svg
        aria-hidden
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
        className={`shrink-0 ${className}`}
      >
        {icons[name].map(([tag, attributes]) =>
          createElement(tag, { ...attributes, key: JSON.stringify(attributes) }),
        )}
      </svg>
      {label && <span className="sr-only">{label}</span>}
    </>
  )
}
