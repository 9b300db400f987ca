/** Says in one sentence why a DATABASE_URL cannot be used, before anything relies on it. */
export function refuseUnusable(url: string): Promise<void>
