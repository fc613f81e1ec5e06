import type { Laid } from '@/core/layout/unit'
import { scriptUrl } from '../scriptUrl'
import type { Task } from './task'
import workerUrl from './worker?worker&url'

/** New places, worked out in a worker; on the page itself where there can be none. `null` once they are not wanted any more. */
export async function placesFor(task: Task, signal: AbortSignal): Promise<Laid | null> {
  const places = (await fromWorker(task, signal)) ?? (signal.aborted ? null : await here(task))
  return signal.aborted ? null : places
}

/** `null` where no worker can be had, or when it was called off. */
function fromWorker(task: Task, signal: AbortSignal): Promise<Laid | null> {
  return new Promise(done => {
    const worker = started()
    const end = (places: Laid | null): void => {
      worker?.terminate()
      done(places)
    }
    if (!worker || signal.aborted) return end(null)
    signal.addEventListener('abort', () => end(null), { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<Laid>) => end(data))
    worker.addEventListener('error', event => {
      event.preventDefault()
      end(null)
    })
    worker.postMessage(task)
  })
}

function started(): Worker | null {
  try {
    return new Worker(scriptUrl(workerUrl), { type: 'module' })
  } catch {
    return null
  }
}

async function here({ picture, start, only }: Task): Promise<Laid> {
  const { framed } = await import('@/core/layout/framed')
  return framed(picture, start, only)
}
