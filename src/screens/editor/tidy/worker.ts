/** Tidies off the page's own thread: boxes in, places out, once. */
import { tidied } from '@/core/layout/tidied'
import type { Task } from './task'

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  self.postMessage(tidied(data.boxes, data.start, data.only))
})
