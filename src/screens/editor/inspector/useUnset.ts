import { useEffect, useState } from 'react'
import { assigned } from '@/core/flow/assigned'
import type { Shapes } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { useEditorContext } from '../context'
import { PAUSE } from '../pause'

/**
 * Variables that some way to the card leaves unset, as of the last pause in editing: what goes through the whole flow has no
 * place between two keys. Whoever asks is drawn anew only when they are others.
 */
export function useUnset(card: string): ReadonlySet<string> {
  const { store, catalog } = useEditorContext()
  const [first] = useState(() => store.getState().flow)
  const [unset, setUnset] = useState(() => lacked(first, catalog, card))
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined
    const look = (): void =>
      setUnset(before => {
        const now = lacked(store.getState().flow, catalog, card)
        return now.size === before.size && [...now].every(name => before.has(name)) ? before : now
      })
    const plan = (): void => {
      clearTimeout(resting)
      resting = setTimeout(look, PAUSE)
    }
    if (store.getState().flow !== first) plan()
    const stop = store.subscribe(({ flow }, before) => flow !== before.flow && plan())
    return () => {
      stop()
      clearTimeout(resting)
    }
  }, [store, catalog, card, first])
  return unset
}

function lacked(flow: Flow, shapes: Shapes, card: string): ReadonlySet<string> {
  // What is not declared is not tracked: without variables there is nothing to look through.
  return Object.keys(flow.variables).length === 0 ? NONE : assigned(flow, shapes).lackedAt(card)
}

const NONE: ReadonlySet<string> = new Set()
