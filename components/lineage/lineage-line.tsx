import { TextLink } from '@/components/ui/text-link'
import { type Relative, relationOf } from '@/lib/lineage/relative'

/** Where it came from, and what came of it: pointers both ways. */
export function LineageLine({ lineage }: { lineage: readonly Relative[] }) {
  if (lineage.length === 0) return null
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {lineage.map((relative) => (
        <li key={relative.number}>
          <span className="text-soft">{relationOf(relative)} </span>
          <TextLink href={`/decisions/${relative.number}`}>
            D-{relative.number}, {relative.title}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
