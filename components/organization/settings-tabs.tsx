import { Tabs } from '@/components/ui/tabs'

const tabs = [
  { href: '/settings', label: 'Organization' },
  { href: '/settings/functions', label: 'Functions' },
]

export function SettingsTabs({ current }: { current: '/settings' | '/settings/functions' }) {
  return (
    <Tabs label="Settings" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />
  )
}
