/** The parts of a long page; stays in sight on a desktop. */
export function SectionNav({ places }: { places: { id: string; label: string; note?: string }[] }) {
  return (
    <nav
      aria-label="On this page"
      className="sticky top-0 z-20 -mx-8 hidden border-b border-line bg-paper/92 px-8 backdrop-blur-md lg:block print:hidden"
    >
      <ul className="-mx-3 -mb-px flex overflow-x-auto [scrollbar-width:none]">
        {places.map(({ id, label, note }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="control-height flex items-center gap-2 px-3 text-sm whitespace-nowrap text-soft -outline-offset-2 hover:text-ink"
            >
              {label}
              {note && <span className="text-xs text-faint tabular-nums">{note}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
