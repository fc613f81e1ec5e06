/** What this tab tells the others of this browser: that a flow was stored. What became of it, they look for themselves. */

const NAME = 'baton-flows'

let channel: BroadcastChannel | undefined

/** Tells the other tabs that a flow was stored, deleted or brought back; only once it is so. */
export function tellOthers(id: string): void {
  line().postMessage(id)
}

/**
 * Calls `heard` when another tab tells of this flow, and when this page comes into sight again: one that was put aside
 * may have missed it. Gives back how to stop.
 */
export function hearOthers(id: string, heard: () => void): () => void {
  const onMessage = ({ data }: MessageEvent<unknown>): void => {
    if (data === id) heard()
  }
  const onSight = (): void => {
    if (document.visibilityState === 'visible') heard()
  }
  const there = line()
  there.addEventListener('message', onMessage)
  document.addEventListener('visibilitychange', onSight)
  return () => {
    there.removeEventListener('message', onMessage)
    document.removeEventListener('visibilitychange', onSight)
  }
}

/** One for the whole tab, so that it never hears itself. */
function line(): BroadcastChannel {
  channel ??= new BroadcastChannel(NAME)
  return channel
}
