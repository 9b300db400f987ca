import { commonPasswords } from './common-passwords'

// OWASP ASVS 5.0, V6.2: eight characters or more, any character, no rules of composition, no
// well-known passwords, no words of the place itself.
export const passwordLength = { least: 8, most: 256 } as const

type Owner = { email?: string; name?: string; organizationName?: string }

/** Why this can't be somebody's password, or null. Compared as typed: nothing is cut or trimmed. */
export function whyNotPassword(password: string, owner: Owner = {}): string | null {
  const length = [...password].length
  if (length < passwordLength.least) return `Use at least ${passwordLength.least} characters.`
  if (length > passwordLength.most) return `Use at most ${passwordLength.most} characters.`
  const plain = password.toLowerCase()
  if (isRun(plain) || commonPasswords.has(plain) || commonPasswords.has(withoutTail(plain)))
    return 'This is one of the passwords that are tried first. Choose another; a few words in a row do well.'
  if (wordsOf(owner).has(lettersOf(plain)) || wordsOf(owner).has(lettersOf(withoutTail(plain))))
    return 'This is easy to guess from your name, your e-mail or your organization. Choose another.'
  return null
}

/** One character again and again, or a row of neighbours: 11111111, 12345678, hgfedcba. */
function isRun(plain: string): boolean {
  const codes = [...plain].map((character) => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  const [step = 0] = steps
  return steps.size <= 1 && Math.abs(step) <= 1
}

/** `welcome2026!` is `welcome`: a year or a few signs at the end make nothing harder to guess. */
function withoutTail(plain: string): string {
  return plain.replace(/[\d\p{P}\p{S}\s]{1,5}$/u, '')
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
}

function wordsOf({ email = '', name = '', organizationName = '' }: Owner): Set<string> {
  const [local = '', domain = ''] = email.split('@')
  const words = ['Empty Chair', email, local, domain, domain.split('.')[0] ?? '', name]
  return new Set([...words, organizationName].map(lettersOf).filter((word) => word.length >= 4))
}
