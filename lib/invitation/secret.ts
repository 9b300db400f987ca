import { createHash, randomBytes } from 'node:crypto'

export type Secret = { organizationId: string; tokenHash: string }

/**
 * What stands in an invitation's link: whose it is, and 32 random bytes. The organization in it
 * says whose rows to look in; the bytes are the proof, and only their SHA-256 is stored.
 */
export function newSecret(organizationId: string): Secret & { token: string } {
  const secret = randomBytes(32).toString('base64url')
  const organization = Buffer.from(organizationId.replaceAll('-', ''), 'hex').toString('base64url')
  return { organizationId, token: `${organization}.${secret}`, tokenHash: hashOf(secret) }
}

/** Null when it isn't of the shape of a link of ours. */
export function readSecret(token: string): Secret | null {
  const [, organization = '', secret = ''] = /^([\w-]{22})\.([\w-]{43})$/.exec(token) ?? []
  const bytes = Buffer.from(organization, 'base64url').toString('hex')
  if (bytes.length !== 32) return null
  const organizationId = bytes.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { organizationId, tokenHash: hashOf(secret) }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
