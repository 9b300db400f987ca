'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { SubmitButton } from '@/components/ui/submit-button'
import { useSentForm } from '@/components/ui/use-sent-form'
import type { FormAction } from '@/lib/action'

export function ShortcutsForm({ save, shortcutsOff }: { save: FormAction; shortcutsOff: boolean }) {
  const { send, ticked } = useSentForm(save, 'shortcuts')
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <Checkbox
        name="shortcutsOff"
        defaultChecked={ticked('shortcutsOff', { fallback: shortcutsOff })}
        label="Switch single-key shortcuts off"
        hint="For those who dictate, or whose keys are pressed by accident. ⌘K and Ctrl+K still work."
      />
      <SubmitButton variant="secondary" pendingLabel="Saving">
        Save
      </SubmitButton>
    </form>
  )
}
