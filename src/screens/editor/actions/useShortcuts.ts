import { useEffect } from 'react'
import { useActions } from './context'
import { heard } from './hearing'
import type { Surface } from './stage'

/** Listens for the keys of all actions. */
export function useShortcuts(): void {
  const { desk, run } = useActions()
  useEffect(() => {
    /** Pressed before all actions were there. */
    let early: KeyboardEvent[] = []

    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return
      const { actions, complete, surface } = desk.getState()
      if (surface && TYPED_FOR.has(surface.kind) && !isThere(event.target)) {
        keep(event)
        return
      }
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
      event.preventDefault()
      event.stopPropagation()
    }
    /** What is typed is meant for what opens just now, not for the canvas. */
    function keep(event: KeyboardEvent): void {
      const { key, ctrlKey, metaKey, altKey } = event
      if (ctrlKey || metaKey || altKey) return
      event.preventDefault()
      event.stopPropagation()
      if (key === 'Escape') desk.setState({ surface: null })
      if (key.length === 1) desk.setState(({ typed }) => ({ typed: typed + key }))
    }
    const stop = desk.subscribe(({ complete }) => {
      if (!complete) return
      stop()
      for (const event of early) onKey(event)
      early = []
    })
    // Before the canvas, which would take arrows and Enter for itself.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      stop()
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [desk, run])
}

/** Whoever opens these goes on typing. */
const TYPED_FOR: ReadonlySet<Surface['kind']> = new Set(['palette', 'exit', 'add', 'connect'])

const isThere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null
