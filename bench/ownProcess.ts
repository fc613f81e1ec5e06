import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { cpuOf, type Timed } from './measure'

/**
 * Whatever is timed has a process to itself, so that the types and the garbage of one do not slow down another. The
 * processes take turns: one works, the others wait.
 */

export interface Worker extends Timed {
  close(): void
}

/** The work called `job`, done by a process of its own. */
export function inOwnProcess(name: string, job: string): Worker {
  const child = fork(fileURLToPath(import.meta.url), [`--job=${job}`])
  const gone = new AbortController()
  child.once('exit', () => gone.abort(new Error(`The process of "${name}" ended early: see above.`)))
  return {
    name,
    async cpuOfRuns(count) {
      child.send(count)
      const [cpu]: unknown[] = await once(child, 'message', { signal: gone.signal })
      return Number(cpu)
    },
    close: () => child.disconnect(),
  }
}

/** The other side: does the work as often as asked, and answers with the microseconds of CPU that took. */
export function serve(run: (count: number) => void | Promise<void>): void {
  process.on('disconnect', () => process.exit())
  process.on('message', count => {
    void cpuOf(() => run(Number(count))).then(cpu => process.send?.(cpu))
  })
}
