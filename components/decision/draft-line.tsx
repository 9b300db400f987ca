import { clsx } from 'clsx'
import type { DraftState } from './draft-sender'

/** Where the draft is, in a few words. Only trouble is read aloud. */
export function DraftLine({ state, isRefused, isWhole }: DraftLineProps) {
  if (isRefused && state.kind === 'saved') return null
  const isTrouble =
    !['saved', 'typing', 'saving'].includes(state.kind) || (state.kind === 'saved' && !isWhole)
  return (
    <p
      role={isTrouble ? 'status' : undefined}
      className={clsx('text-sm tabular-nums', isTrouble ? 'font-medium text-caution' : 'text-soft')}
    >
      {wordsFor(state, isWhole)}
    </p>
  )
}

type DraftLineProps = {
  state: DraftState
  isRefused: boolean
  /** Everything typed can be kept as it is. */
  isWhole: boolean
}

function wordsFor(state: DraftState, isWhole: boolean): string {
  if (state.kind === 'saved') return `Saved ${state.at}${isWhole ? '' : ', but not what is marked'}`
  if (state.kind === 'typing') return 'Typing…'
  if (state.kind === 'saving') return 'Saving…'
  if (state.kind === 'unreached')
    return 'Not saved: no connection. Kept in this browser, will try again.'
  if (state.kind === 'signed-out')
    return 'Not saved: you are signed out. Sign in in another window, then save here.'
  return `Not saved. ${state.reason}`
}
