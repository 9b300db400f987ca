/**
 * Text as it is kept, whoever sends it. Line ends become \n, outer white space goes, and so does what
 * no reader sees: controls, the null character that the database refuses among them, and orders to
 * turn letters around, by which a text reads as another than it is. Half surrogate pairs become a
 * sign. Joiners stay, for words and faces are made with them; where nothing else is written, nothing
 * is.
 */
export function storable(value: string): string {
  if (plain.test(value)) return value.trim()
  const text = value
    .replace(lineEnds, '\n')
    .replace(unseen, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
  return visible.test(text) ? text : ''
}

/** Most text by far, and there may be a hundred thousand rows of it. */
const plain = /^[\n\t -~]*$/
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const unseen = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu
/** Unicode counts the empty Braille cell and the anchors of annotations among what is seen. */
const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFB]/u
