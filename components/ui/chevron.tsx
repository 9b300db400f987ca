/** Drawn alone, without the other icons, because client forms use it too. */
export function Chevron({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className={`icon size-4 ${className ?? ''}`}>
      <path d="m6 9 6 6 6-6" />
    </svg>
  )
}
