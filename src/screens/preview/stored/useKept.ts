import { useEffect, useState } from 'react'
import type { Play } from '../play'
import type { Rehearsal } from '../rehearsal'
import type { Stage } from './kept'

/** Where rehearsals are kept over a reload. */
export interface Memory {
  read(flow: string): Promise<{ readonly stage: Stage; readonly deeds: unknown } | null>
  keep(flow: string, deeds: object, stage: Stage | null): Promise<void>
  forget(flow: string): Promise<void>
}

/**
 * Takes up the rehearsal that was under way when the page was left, and keeps the present one after each thing that is
 * done. `reading` until it is known whether there was one; `resumed` where it was.
 */
export function useKept(rehearsal: Rehearsal, flow: string, memory: Memory | undefined, asked: boolean) {
  // Whoever asked for a certain card wants a new rehearsal, not the old one.
  const [fresh] = useState(asked)
  const [state, setState] = useState<'reading' | 'resumed' | 'ready'>(memory && !fresh ? 'reading' : 'ready')
  useEffect(() => {
    if (!memory || fresh) return
    let here = true
    const take = async () => {
      const kept = await memory.read(flow)
      const { revived } = kept ? await import('./kept') : { revived: null }
      const again = kept && revived ? revived(kept.stage, kept.deeds, Date.now()) : null
      if (!here) return
      if (again && rehearsal.getState().play === null) rehearsal.getState().resume(again.play, again.runs)
      setState(again ? 'resumed' : 'ready')
    }
    void take()
    return () => {
      here = false
    }
  }, [rehearsal, flow, memory, fresh])
  useEffect(() => (memory ? keeping(rehearsal, flow, memory) : undefined), [rehearsal, flow, memory])
  return { reading: state === 'reading', resumed: state === 'resumed', settle: () => setState('ready') }
}

/**
 * Keeps what is done from now on; gives back how to stop. Nothing waits for what was kept before: it would be lost with a
 * page that is left at once. The memory keeps in the order in which it is asked.
 */
function keeping(rehearsal: Rehearsal, flow: string, memory: Memory): () => void {
  const loaded = import('./kept')
  let stage: Play['run']['opened'] | null = null
  return rehearsal.subscribe(({ play, runs }, before) => {
    if (play === before.play) return
    const anew = play !== null && stage !== play.run.opened
    stage = play?.run.opened ?? null
    void loaded.then(({ deedsOf, stageOf }) =>
      play
        ? memory.keep(flow, deedsOf({ play, runs }, Date.now()), anew ? stageOf(play.run) : null)
        : memory.forget(flow),
    )
  })
}
