import { Button } from '@/components/ui/button'

/** Another window saved the draft since. What stands here is kept on screen until somebody chooses. */
export function BehindNotice({ number }: { number: number }) {
  return (
    <div
      role="alert"
      className="sticky top-30 z-10 flex flex-col gap-3 rounded-md border border-caution/25 bg-caution-soft px-4 py-3 text-sm shadow-raised lg:top-4"
    >
      <p>
        <span className="font-medium">This draft was changed in another window.</span> What you
        typed here is still here, but not saved, so that nothing gets lost unseen.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="overwrite" size="small">
          Keep what is here
        </Button>
        <a
          href={`/decisions/${number}/edit`}
          className="control-height inline-flex items-center font-medium text-accent underline underline-offset-3"
        >
          Show the other text
        </a>
      </div>
    </div>
  )
}
