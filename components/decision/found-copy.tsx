import { Button } from '@/components/ui/button'

/** Typed in this browser, never saved, while the draft went on elsewhere. The form does what is pressed. */
export function FoundCopy() {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-caution/25 bg-caution-soft px-4 py-3 text-sm"
    >
      <p className="max-w-prose">
        <span className="font-medium">This browser holds what you typed here before</span> and could
        not save. The draft was changed since.
      </p>
      <div className="flex gap-2">
        <Button type="submit" name="intent" value="put-back" size="small">
          Put it back
        </Button>
        <Button type="submit" name="intent" value="forget" variant="quiet" size="small">
          Forget it
        </Button>
      </div>
    </div>
  )
}
