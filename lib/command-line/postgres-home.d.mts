/** Makes the data folder, or says why it cannot be written. */
export function makeDataDir(dataDir: string): void
