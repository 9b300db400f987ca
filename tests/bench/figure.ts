/** One line of the bench: what was measured, what it is, what it should be. */
export type Figure = { what: string; is: string; target: string }

/** The middle of several runs, in milliseconds. */
export async function millisecondsOf(work: () => Promise<unknown>, runs = 15): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
}

export function milliseconds(time: number): string {
  return `${time.toFixed(2)} ms`
}
