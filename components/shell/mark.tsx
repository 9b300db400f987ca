/** The chair, drawn in the colour of the text around it. */
export function Mark({ className = 'size-6' }: { className?: string }) {
  return (
    <svg
      aria-hidden
      viewBox="3 2 26 28"
      fill="none"
      stroke="currentColor"
      strokeWidth={2.25}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      <path d="M10 17.5V10a6 6 0 0 1 12 0v7.5" />
      <path d="M7.5 18.5h17" strokeWidth={3.2} />
      <path d="M9.5 20 8 28.5M22.5 20l1.5 8.5" />
    </svg>
  )
}
