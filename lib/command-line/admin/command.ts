/** What an admin command gets: its own words, and a database that `lib/db` speaks to. */
export type AdminContext = {
  args: string[]
  /** The database, as its owner. */
  url: string
  dataDir: string
  isEmbedded: boolean
  close: () => Promise<void>
}

/** Answers with the exit code; throws Trouble with the sentence to print when it cannot work. */
export type AdminCommand = (context: AdminContext) => Promise<number>
