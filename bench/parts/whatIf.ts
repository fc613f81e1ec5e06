import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Day, dayOf } from '../day'

/** A day of many conversations, played in a worker as the editor would: the other thread stays free. */

export interface WhatIf {
  readonly conversations: number
  /** Seconds of CPU for all of them. */
  readonly seconds: number
  readonly secondsOf100000: number
  /** Megabytes of heap in use after a tenth of them, and at the end; everything that is over is forgotten by then. */
  readonly heap: readonly [number, number]
  /** Microseconds for one conversation in the first tenth, and in the last. */
  readonly pace: readonly [number, number]
  readonly day: Day
}

export interface Watched extends WhatIf {
  /** The longest, in milliseconds, that the thread that started the worker was kept from its own work. */
  readonly blocked: number
  /** The same for a second before, with nothing to do: what the machine alone brings about. */
  readonly idle: number
}

const MARK = 'what-if'

export async function whatIf(conversations: number): Promise<Watched> {
  const idle = await heldUpWhile(() => setTimeout(1000))
  let found: WhatIf | undefined
  const blocked = await heldUpWhile(async () => {
    found = await byWorker(conversations)
  })
  if (!found) throw new Error('The worker said nothing.')
  return { ...found, blocked, idle }
}

async function byWorker(conversations: number): Promise<WhatIf | undefined> {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: [MARK, conversations] })
  const [found]: WhatIf[] = await once(worker, 'message')
  await worker.terminate()
  return found
}

/** The longest, in milliseconds, that this thread could do nothing else meanwhile. */
async function heldUpWhile(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: EVERY })
  delay.enable()
  await work()
  delay.disable()
  // What is measured is from one look to the next, so how often it looks is in it.
  return Math.max(0, delay.max / 1e6 - EVERY)
}

/** Milliseconds. */
const EVERY = 1

/** Whether this thread is the worker; then it does the work. */
export function servedAsWorker(): boolean {
  if (isMainThread || !Array.isArray(workerData) || workerData[0] !== MARK) return false
  parentPort?.postMessage(played(Number(workerData[1])))
  return true
}

function played(conversations: number): WhatIf {
  const tenth = Math.floor(conversations / 10)
  const day = dayOf(conversations)
  const warm = dayOf(2000)
  while (warm.go(200) > 0);
  const paces: number[] = []
  const heaps: number[] = []
  let spent = 0
  for (let done = 0; done < conversations; done += tenth) {
    const before = now()
    day.go(tenth)
    paces.push(now() - before)
    spent += now() - before
    heaps.push(heapNow())
  }
  const told = day.told()
  if (told.waiting === 0 || told.assigned === 0) throw new Error('It was no day to speak of: nobody waited.')
  return {
    conversations,
    seconds: spent / 1e6,
    secondsOf100000: spent / 10 / conversations,
    heap: [heaps[0] ?? 0, heaps.at(-1) ?? 0],
    pace: [(paces[0] ?? 0) / tenth, (paces.at(-1) ?? 0) / tenth],
    day: told,
  }
}

/** Microseconds of CPU so far. */
function now(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

function heapNow(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}
