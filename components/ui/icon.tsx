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
      {createElement(
        'svg',
        { 'aria-hidden': true, viewBox: '0 0 24 24', className: `icon ${className}` },
        // Handed over one by one they need no keys, which would write each shape down a second time.
        ...icons[name].map(([tag, attributes]) => createElement(tag, attributes)),
      )}
      {label && <span className="sr-only">{label}</span>}
    </>
  )
}
