import { functionsNeeded, type Tier, tierLabels } from '@/lib/decision/tier'

/** A function of the organization that exists today. */
export type SigningFunction = { id: string; name: string; isSeat: boolean }

/**
 * The functions asked to sign: those the proposal touches, and always the customer seat, which
 * comes first (policy: Sign-off). Touched functions that no longer exist are passed over.
 */
export function requiredFunctions(
  touchedIds: readonly string[],
  functions: readonly SigningFunction[],
): SigningFunction[] {
  const seat = functions.filter(({ isSeat }) => isSeat)
  const touched = functions.filter(({ id, isSeat }) => !isSeat && touchedIds.includes(id))
  return [...seat, ...touched]
}

/**
 * Why these functions are not enough for the tier, or null (policy: Sign-off, "Tiers").
 * @param required the answer of `requiredFunctions`, the customer seat among them.
 * @param functions all functions of the organization that exist today.
 */
export function whyNotEnoughFunctions(
  tier: Tier,
  required: readonly SigningFunction[],
  functions: readonly SigningFunction[],
): string | null {
  if (!required.some(({ isSeat }) => isSeat)) {
    return 'No function is the customer seat. The CX lead names one in the customer model.'
  }
  const needed = functionsNeeded(tier, functions.filter(({ isSeat }) => !isSeat).length)
  const asked = required.filter(({ isSeat }) => !isSeat).length
  if (asked >= needed) return null
  const besides = `${needed} function${needed === 1 ? '' : 's'} besides the customer seat`
  return `A ${tierLabels[tier].toLowerCase()} decision is signed by at least ${besides}; ${asked} asked. The proposer adds the functions it touches.`
}
