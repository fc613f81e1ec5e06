import { scriptUrl } from '../scriptUrl'
import type { Helper } from './linter'
import workerUrl from './lintWorker?worker&url'
import { type Packed, unpacked } from './packing'
import type { Answer } from './task'

/** The linter in a worker; `null` where none can be had. One that breaks, or can't be loaded, fails when it is asked. */
export function workerHelper(): Helper | null {
  const worker = started()
  if (!worker) return null
  let broken = false
  let end: { done(answer: Answer): void; fail(problem: Error): void } | null = null
  worker.addEventListener('message', ({ data }: MessageEvent<Packed>) => end?.done(unpacked(data)))
  worker.addEventListener('error', event => {
    event.preventDefault()
    broken = true
    end?.fail(new Error('The worker has stopped.'))
  })
  return {
    ask: task =>
      new Promise((done, fail) => {
        if (broken) return fail(new Error('The worker has stopped.'))
        end = { done, fail }
        worker.postMessage(task)
      }),
    stop: () => worker.terminate(),
  }
}

function started(): Worker | null {
  try {
    return new Worker(scriptUrl(workerUrl), { type: 'module' })
  } catch {
    return null
  }
}
