'use client'

import { Button } from '@/components/ui/button'
import { untracedBehind } from '@/lib/decision/indirect'
import { listed } from '@/lib/decision/missing'
import { useProposalForm } from './proposal-form-context'

/**
 * A pay plan, a move, a new tool: it looks internal, and reaches customers through our own staff.
 * One press names them; before JavaScript it saves the draft on the way.
 */
export function IndirectPrompt() {
  const { form, choices, touched, isAwake } = useProposalForm()
  const asked = [...touched].map(([groupId, touch]) => ({ groupId, touch }))
  const untraced = untracedBehind(asked, choices.groups)
  if (untraced.length === 0) return null
  const served = new Map(untraced.flatMap(({ serves }) => serves.map((one) => [one.groupId, one])))

  /** As a hand would: each says that it is touched indirectly. */
  function add(list: HTMLElement | null) {
    for (const groupId of served.keys()) {
      const index = form.groups.findIndex((group) => group.groupId === groupId)
      const choice = `input[name="groups[${index}].touch"][value="indirect"]`
      list?.querySelector<HTMLInputElement>(choice)?.click()
    }
    const [first] = served.keys()
    requestAnimationFrame(() => document.getElementById(`groups.${first}.useful`)?.focus())
  }

  return (
    <div
      role="status"
      className="flex flex-col items-start gap-3 rounded-md border border-accent/25 bg-accent-soft px-4 py-3"
    >
      <div className="flex flex-col gap-1">
        <p className="font-medium">It looks internal. Whom does it reach in the end?</p>
        {untraced.map(({ groupId, name, serves }) => (
          <p key={groupId} className="text-sm">
            {name} serve {listed(serves.map((one) => one.name))}. What changes for them?
          </p>
        ))}
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
        Add {listed([...served.values()].map((one) => one.name))} as touched indirectly
      </Button>
    </div>
  )
}
