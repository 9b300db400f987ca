type Step = { say: (sentence: string) => void; signal?: AbortSignal }

/** Generates the database client when the schema has changed since. */
export function generate(step: Step): Promise<void>
