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
        if (complete) return
        early.push(event)
        // Else the canvas would do something with it now, and the action once more when it is there.
        if (isForCanvas(event)) hush(event)
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
      for (const event of waited) {
        // What came before may have moved the focus from where this was pressed.
        if (isForCanvas(event)) focusAgain(event.target)
        act(event)
      }
    })
    // Before the canvas, which would take arrows and Enter for itself.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      stop()
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [desk, run])
}

/** Pressed on the canvas itself, a card or a connection, and nothing of the browser's own. */
const isForCanvas = ({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  target instanceof Element &&
  target.matches('[data-canvas], .react-flow__node, .react-flow__edge') &&
  !ctrlKey &&
  !metaKey &&
  !/^(Tab|F\d+)$/.test(key)

function focusAgain(target: EventTarget | null): void {
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true })
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
