import type { ReactNode } from 'react'
import { Button } from './button'

/** The end of a dialog: the act, and the way out. Put the act's own form in `children`. */
export function DialogActions({
  cancel = 'Cancel',
  children,
}: {
  cancel?: string
  children: ReactNode
}) {
  return (
    <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
      <form method="dialog">
        <Button type="submit" wide>
          {cancel}
        </Button>
      </form>
      {children}
    </div>
  )
}
