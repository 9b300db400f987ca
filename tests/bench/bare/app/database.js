import { readFileSync } from 'node:fs'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
let statements

/** The rows of one of the statements that the bench wrote down. */
export async function rowsOf(statement) {
  statements ??= JSON.parse(readFileSync(process.env.STATEMENTS, 'utf8'))
  const { rows } = await pool.query(statements[statement])
  return rows
}
