/** Tidies off the page's own thread: boxes in, places out, once. */
import { framed } from '@/core/layout/framed'
import type { Task } from './task'

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  self.postMessage(framed(data.picture, data.start, data.only))
})
