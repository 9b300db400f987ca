import { v7 } from 'uuid'
import { permissions } from '@/lib/person/permission'
import { chance, type Generated, type House, type Somebody } from './generated-decision'

export type GeneratedSignOff = { id: string; functionId: string; person: Somebody; at: Date }

/** The functions asked to sign: the customer seat and those the text touches. */
export function askedToSign(decision: Generated, { functions }: House): string[] {
  const touched = decision.proposal.drive.functionIds
  return functions.flatMap(({ id, isSeat }) => (isSeat || touched.includes(id) ? id : []))
}

/** While in sign-off some have signed; what was signed of what is long decided fills no screen. */
export function generatedSignOffs(decision: Generated, house: House): GeneratedSignOff[] {
  if (decision.status !== 'sign-off') return []
  const luck = chance(decision.number + 11_000_000)
  const { revealAt, activityAt, proposer } = decision
  return askedToSign(decision, house).flatMap((functionId) => {
    const signers = house.people.filter(
      (one) =>
        one.functionId === functionId && one.id !== proposer.id && maySign.includes(one.role),
    )
    const at = new Date(
      revealAt.getTime() + luck.next() * (activityAt.getTime() - revealAt.getTime()),
    )
    const isSigned = luck.next() < 0.6
    if (!isSigned || signers.length === 0) return []
    return { id: v7({ msecs: at.getTime() }), functionId, person: luck.pick(signers), at }
  })
}

const maySign: readonly string[] = permissions.sign.who
