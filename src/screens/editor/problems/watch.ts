import type { Flow } from '@/core/flow/document'
import { PAUSE } from '../pause'
import type { EditorStore } from '../store'
import type { Groups } from './task'

export interface Watch {
  /** What the flow is checked against has become another. */
  again(): void
  stop(): void
}

/**
 * Has the flow checked whenever it changed: at once, and while somebody types when they pause, or type on for long. Only
 * one check at a time; what changed meanwhile is checked right after it, as it is by then. One that fails is told of;
 * the next change is the next attempt.
 */
export function watch(store: EditorStore, look: (flow: Flow) => Promise<Groups>): Watch {
  let live = true
  let looking = false
  /** Something is to be checked that came up while another check was under way. */
  let due = false
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When the first of the changes that wait to be checked was made. */
  let since: number | null = null

  const start = async (): Promise<void> => {
    due = looking
    if (looking) return
    looking = true
    since = null
    const { flow, report, giveUp } = store.getState()
    try {
      const groups = await look(flow)
      if (live) report(groups, flow)
    } catch {
      if (live) giveUp(flow)
    }
    looking = false
    if (live && due) void start()
  }
  const plan = (rest: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void start(), rest)
  }
  const stop = store.subscribe((state, before) => {
    if (state.flow === before.flow) return
    since ??= Date.now()
    const typing = state.past !== before.past && state.past.at(-1)?.field != null
    plan(typing ? Math.min(PAUSE, since + LONGEST - Date.now()) : 0)
  })
  plan(0)
  return {
    again: () => plan(0),
    stop: () => {
      live = false
      clearTimeout(timer)
      stop()
    },
  }
}

/** Milliseconds after which what is typed without a pause is checked all the same. */
const LONGEST = 1000

/** Waits until the problems are those of the flow as it is; false where it could not be checked. */
export function upToDate(store: EditorStore): Promise<boolean> {
  return new Promise(done => {
    const settled = (): boolean => {
      const { flow, checked, unchecked } = store.getState()
      if (flow !== checked && flow !== unchecked) return false
      done(flow === checked)
      return true
    }
    if (settled()) return
    const stop = store.subscribe(() => settled() && stop())
  })
}
