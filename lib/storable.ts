/**
 * Text as the database can hold it: line ends become \n, outer white space goes, and so do the two
 * things it refuses, in JSON or altogether: the null character and half surrogate pairs.
 */
export function storable(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
}
