import { Notice } from './notice'

type Props = {
  /** Labels of the filters that make no sense. */
  ignored: readonly string[]
  /** The place in the list that was asked for isn't one. */
  isLost?: boolean
  /** Only words to leave out were given. */
  onlyWithout?: boolean
}

/** A half-typed address still shows a list; what was left out of it is said. */
export function LeftOut({ ignored, isLost, onlyWithout }: Props) {
  if (ignored.length === 0 && !isLost && !onlyWithout) return null
  const labels = new Intl.ListFormat('en').format(ignored)
  return (
    <Notice tone="caution" live>
      {ignored.length > 0 && <p>{`Left out, because it can’t be read: ${labels}.`}</p>}
      {isLost && <p>This place in the list isn’t known. Here is its beginning.</p>}
      {onlyWithout && <p>Give at least one word to look for; “-word” alone narrows nothing.</p>}
    </Notice>
  )
}
