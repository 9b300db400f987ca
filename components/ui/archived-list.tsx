import type { FormAction } from '@/lib/action'
import { ActForm } from './act-form'
import { Disclosure } from './disclosure'
import { TextLink } from './text-link'

/** What was put away, each one press from coming back. */
export function ArchivedList({ items, restore, field, hrefOf }: ArchivedListProps) {
  if (items.length === 0) return null
  return (
    <Disclosure summary={`Archived (${items.length})`}>
      <ul className="flex flex-col divide-y divide-line">
        {items.map((item) => (
          <li key={item.id} className="flex items-center justify-between gap-4 py-2">
            {hrefOf ? (
              <TextLink href={hrefOf(item.id)} plain>
                {item.name}
              </TextLink>
            ) : (
              item.name
            )}
            {restore && (
              <ActForm door={restore} fields={{ [field]: item.id }} size="small">
                Restore<span className="sr-only"> {item.name}</span>
              </ActForm>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

type ArchivedListProps = {
  items: { id: string; name: string }[]
  /** Left out for those who may not. */
  restore?: FormAction
  /** The name of the field that carries the id. */
  field: string
  /** Where it can be read. */
  hrefOf?: (id: string) => string
}
