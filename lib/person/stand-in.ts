/**
 * Owns what was brought in before anybody joined. The first admin who joins becomes this person and
 * takes over the name, the address and everything owned. Disabled and without a password, so nobody
 * can sign in; `.invalid` is kept free of mail for good.
 */
export const standIn = {
  name: 'Not yet named',
  email: 'first-admin@empty-chair.invalid',
  role: 'admin',
} as const
