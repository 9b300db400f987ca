import { Client } from 'pg'
import { type Actor, systemActor } from '@/lib/person/actor'
import { generateOrganization } from '@/prisma/demo/generate'

/** An organization with a long register, and its admin, who reads it. */
export async function longHistory(decisions: number, url: string): Promise<Actor> {
  const start = performance.now()
  const { organizationId, adminId } = await generateOrganization({ decisions, now: new Date() })
  console.log(`… in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
  return readerOf(organizationId, adminId)
}

function readerOf(organizationId: string, personId: string): Actor {
  return {
    ...{ ...systemActor(organizationId), kind: 'person', organizationName: '', isExample: false },
    ...{ currency: 'EUR', timeZone: 'Europe/Berlin', personId, sessionId: personId, name: '' },
    ...{ email: '', role: 'admin', functionId: null, functionName: null, isSeat: false },
    shortcutsOff: false,
  }
}
