/** Lints off the page's own thread: what became another comes in, and goes out. */
import { catalog } from '@/cards/catalog'
import { createLinting } from './linting'
import { packed } from './packing'
import type { Task } from './task'

const lint = createLinting(catalog)

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  self.postMessage(packed(lint(data)))
})
