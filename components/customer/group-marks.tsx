import { Badge } from '@/components/ui/badge'
import { partVerbs } from '@/lib/customer/parts'
import type { ModelGroup } from '@/lib/customer/queries'
import { listed } from '@/lib/decision/missing'

/** What sets a group apart, beside its name. */
export function GroupMarks({ group }: { group: Pick<ModelGroup, 'isInternal' | 'isVulnerable'> }) {
  return (
    <>
      {group.isInternal && <Badge>Our own staff</Badge>}
      {group.isVulnerable && <Badge tone="caution">Vulnerable</Badge>}
    </>
  )
}

/** "They choose and use it"; nothing while nobody has said. */
export function partsInWords({ parts }: Pick<ModelGroup, 'parts'>): string | null {
  return parts.length > 0 ? `They ${listed(parts.map((part) => partVerbs[part]))}` : null
}

export function shareInWords({ isInternal, share }: Pick<ModelGroup, 'isInternal' | 'share'>) {
  if (isInternal) return null
  return share === null ? 'an equal share of all customers' : `${share} % of all customers`
}
