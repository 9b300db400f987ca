/** Markdown read as plain words: marks of emphasis and lists say nothing in one line. */
export function plainWords(markdown: string): string {
  return markdown.replace(/[*_`#>]+/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
}
