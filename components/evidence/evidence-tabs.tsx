import { Tabs } from '../ui/tabs'

/** The library, and what it covers. */
export function EvidenceTabs({ current }: { current: 'library' | 'coverage' }) {
  return (
    <Tabs
      label="Evidence"
      tabs={[
        { href: '/evidence', label: 'Library', current: current === 'library' },
        { href: '/evidence/coverage', label: 'Coverage map', current: current === 'coverage' },
      ]}
    />
  )
}
