import { Agent, get } from 'node:http'

export type Target = { address: string; path: string; cookie?: string }

/** Asks again and again, so many at a time, for so long: answers a second. */
export async function answersPerSecond(target: Target, { atOnce, seconds }: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const start = performance.now()
  const elapsed = () => (performance.now() - start) / 1000
  let answers = 0
  const visitor = async () => {
    while (elapsed() < seconds) {
      await answerOf(target, agent)
      answers += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, visitor))
  const perSecond = answers / elapsed()
  agent.destroy()
  return perSecond
}

type Load = { atOnce: number; seconds: number }

/** How long the page is, in bytes. */
export function answerOf({ address, path, cookie }: Target, agent?: Agent): Promise<number> {
  const url = new URL(path, address)
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: cookie ? { cookie } : {} }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} for ${url}`))
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.once('end', () => resolve(bytes))
      response.once('error', reject)
    })
    request.once('error', reject)
  })
}
