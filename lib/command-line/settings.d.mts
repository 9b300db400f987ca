/** The checkout. */
export const root: string
export function dataFolder(environment?: NodeJS.ProcessEnv): string
export function servingAddress(
  environment?: NodeJS.ProcessEnv,
): Promise<{ host: string; port: number; appUrl: string }>
export function freePort(port: number, host: string): Promise<number>
export function authSecret(dataDir: string, environment?: NodeJS.ProcessEnv): string
