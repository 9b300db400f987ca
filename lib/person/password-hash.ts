import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/** Takes the same time whether there is a hash to compare with or not. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password)
  return matches && passwordHash !== null
}

/** Of random bytes that were thrown away: no password fits it. Same cost as above. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$yf67wtaGLVityKwA7OthHA$RD01RDzs+Q1HwUM6L2V1LhZFngc07EcIzzI+b/76sZg'
