import { useEffect } from 'react'
import { useActions } from './context'
import { heard, hears } from './hearing'
import type { Surface } from './stage'

/** Listens for the keys of all actions. */
export function useShortcuts(): void {
  const { desk, run } = useActions()
  useEffect(() => {
    /** Pressed before all actions were there, or before what was chosen last is done. */
    let early: KeyboardEvent[] = []

    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return
      const { surface, choosing } = desk.getState()
      const onCanvas = hears(event.target instanceof Element ? event.target : null).includes('canvas')
      if (choosing && onCanvas) {
        early.push(event)
        hush(event)
        return
      }
      if (surface && TYPED_FOR.has(surface.kind) && !isThere(event.target)) {
        keep(event)
        return
      }
      act(event)
    }
    function act(event: KeyboardEvent): void {
      const { actions, complete } = desk.getState()
      const found = heard(actions, event)
      if (!found) {
        if (!complete) early.push(event)
        return
      }
      const { action, keys } = found
      // A key that is held down deletes, adds and opens once only.
      const done = event.repeat && !keys.repeats ? true : run(action)
      // Where it does not apply, Ctrl with a letter must not become the browser's own (bookmark, save, undo in a field).
      if (!done && !keys.mod) return
      hush(event)
    }
    /** What is typed is meant for what opens just now, not for the canvas. */
    function keep(event: KeyboardEvent): void {
      const { key, ctrlKey, metaKey, altKey } = event
      if (ctrlKey || metaKey || altKey) return
      hush(event)
      if (key === 'Escape') desk.setState({ surface: null })
      if (key.length === 1) desk.setState(({ typed }) => ({ typed: typed + key }))
    }
    const stop = desk.subscribe(({ complete, choosing }) => {
      if (!complete || choosing || early.length === 0) return
      const waited = early
      early = []
      for (const event of waited) act(event)
    })
    // Before the canvas, which would take arrows and Enter for itself.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      stop()
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [desk, run])
}

/** Nobody else hears it, and the browser does nothing with it. */
function hush(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

/** Whoever opens these goes on typing. */
const TYPED_FOR: ReadonlySet<Surface['kind']> = new Set(['palette', 'exit', 'add', 'connect'])

const isThere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null
