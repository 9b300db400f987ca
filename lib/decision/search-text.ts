import type { Proposal } from './schema'

/** What the index reads of one decision, in characters; more would slow every search for all. */
const most = 20_000

/** The words of a proposal, without its title, for finding it again. */
export function searchTextOf(proposal: Proposal): string {
  const { question, start, groups, gain, options, size, wrong } = proposal
  const texts = [
    question.question,
    start.why,
    ...groups.flatMap(({ useful, loses }) => [useful, loses]),
    ...[gain.customerGains, gain.customerRewards, gain.weGain],
    ...options.flatMap((one) => [one.name, one.description, one.rejectedBecause, one.reopenWhen]),
    size.costNote,
    size.rollout,
    ...Object.values(wrong),
  ]
  return cut(texts.filter((text) => text !== '').join('\n'))
}

/** Never between the two halves of one character. */
function cut(text: string): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
