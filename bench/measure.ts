/** CPU time of a process, all its threads: what the engine's collector and compiler cost is in it. */

/** Something to time. */
export interface Timed {
  readonly name: string
  /** Does the work `count` times, and gives the microseconds of CPU that took. */
  cpuOfRuns(count: number): Promise<number>
}

export interface Effort {
  readonly rounds: number
  /** Milliseconds of CPU for each sample, and altogether for warming up. */
  readonly sample: number
  readonly warmUp: number
}

/** Median CPU microseconds of one run of each, taken in turns so that what else the machine does hits all alike. */
export async function medians(all: readonly Timed[], effort: Effort): Promise<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one.name, await calibrated(one, effort))
  const samples = new Map<string, number[]>(all.map(({ name }) => [name, []]))
  for (let round = 0; round < effort.rounds; round += 1) {
    // Nobody always runs after the same neighbour.
    for (const one of round % 2 ? [...all].reverse() : all) {
      const count = counts.get(one.name) ?? 1
      samples.get(one.name)?.push((await one.cpuOfRuns(count)) / count)
    }
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)]))
}

/** Warms up, and finds how many runs fill a sample. */
async function calibrated(one: Timed, { sample, warmUp }: Effort): Promise<number> {
  let count = 1
  let spent = 0
  for (;;) {
    const cpu = await one.cpuOfRuns(count)
    spent += cpu
    if (spent >= warmUp * 1000 && cpu >= sample * 500)
      return Math.max(1, Math.round((count * sample * 1000) / cpu))
    if (cpu < sample * 1000)
      count = Math.ceil(count * Math.min(4, Math.max(1.2, (sample * 1000) / Math.max(cpu, 1))))
  }
}

/** Microseconds of CPU for doing something once. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[sorted.length % 2 ? middle : middle - 1],
    sorted[middle],
  ]
  return (low + high) / 2
}

/** Bytes of heap that each of `count` things keeps, once everything else is collected. */
export function heapOfEach<T>(count: number, make: (i: number) => T): number {
  if (!globalThis.gc) throw new Error('Memory is measured under node --expose-gc.')
  const held = new Array<T | null>(count).fill(null)
  for (let i = 0; i < 1000; i += 1) held[i % count] = make(i)
  held.fill(null)
  const before = heapNow()
  for (let i = 0; i < count; i += 1) held[i] = make(i)
  const after = heapNow()
  if (held.includes(null)) throw new Error('Something was not held.')
  return (after - before) / count
}

/** Bytes of heap in use, once everything that nobody holds is collected. */
export function heapNow(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
