'use client'

import { Button } from '@/components/ui/button'
import { untracedBehind } from '@/lib/decision/indirect'
import { listed } from '@/lib/decision/missing'
import { useProposalForm } from './proposal-form-context'

/**
 * A pay plan, a move, a new tool: it looks internal, and reaches customers through our own staff.
 * One press names them; before JavaScript it saves the draft on the way.
 */
export function IndirectPrompt({ groupId }: { groupId: string }) {
  const { form, choices, touched, isAwake } = useProposalForm()
  const asked = [...touched].map(([groupId, touch]) => ({ groupId, touch }))
  const untraced = untracedBehind(asked, choices.groups).find((one) => one.groupId === groupId)
  if (!untraced) return null
  const { name, serves } = untraced

  /** As a hand would: each says that it is touched indirectly. */
  function add(list: HTMLElement | null) {
    for (const { groupId } of serves) {
      const index = form.groups.findIndex((group) => group.groupId === groupId)
      const choice = `input[name="groups[${index}].touch"][value="indirect"]`
      list?.querySelector<HTMLInputElement>(choice)?.click()
    }
    const first = `groups.${serves[0]?.groupId}.useful`
    requestAnimationFrame(() => document.getElementById(first)?.focus())
  }

  return (
    <div
      role="status"
      className="flex flex-col items-start gap-3 rounded-md border border-accent/25 bg-accent-soft px-4 py-3"
    >
      <div className="flex flex-col gap-1">
        <p className="font-medium">It looks internal. Whom does it reach in the end?</p>
        <p className="text-sm">
          {name} serve {listed(serves.map((one) => one.name))}. What changes for them?
        </p>
      </div>
      <Button
        type="submit"
        name="intent"
        value="add-served"
        size="small"
        onClick={(event) => {
          if (!isAwake) return
          event.preventDefault()
          add(event.currentTarget.closest('section'))
        }}
      >
        Add {serves.length === 1 ? serves[0]?.name : `these ${serves.length} groups`} as touched
        indirectly
      </Button>
    </div>
  )
}
