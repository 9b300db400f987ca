type Step = { say: (sentence: string) => void; signal?: AbortSignal }

/** The file that serves the production build. */
export const server: string

/** Generates the database client when the schema has changed since. */
export function generate(step: Step): Promise<void>

/** Builds the app when what it is made of has changed since. */
export function build(step: Step): Promise<void>
