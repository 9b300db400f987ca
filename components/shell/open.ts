/** What Keys can open from anywhere in the frame. */
export type Opening = 'palette' | 'keys'

export const openingEvent = 'empty-chair:open'

export function open(opening: Opening) {
  window.dispatchEvent(new CustomEvent<Opening>(openingEvent, { detail: opening }))
}
