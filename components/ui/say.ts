export type Saying = { message: string; undo?: () => void }

export const sayingEvent = 'empty-chair:say'

/** Says something in passing, from anywhere in the browser; Toasts, in the frame, shows it. */
export function say(message: string, undo?: () => void) {
  window.dispatchEvent(new CustomEvent<Saying>(sayingEvent, { detail: { message, undo } }))
}
