export type OpenPostgres = {
  url: string
  port: number
  pid: number
  /** Settles when the connection to the database ends: it was closed, or the database died. */
  lost: Promise<void>
  close: () => Promise<void>
}

export function openPostgres(options: {
  dataDir: string
  purpose?: 'serve' | 'visit'
  port?: number
  fsync?: boolean
  say?: (sentence: string) => void
}): Promise<OpenPostgres>

export function openTemporaryPostgres(): Promise<OpenPostgres>

export function runningPostgres(dataDir: string): string | null
