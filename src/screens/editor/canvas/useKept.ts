import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'

/**
 * Cards that stay on the canvas wherever the view goes: the one that has the focus, the one that is held by a pointer, which a
 * finger does without giving it the focus, and those a connection is pulled from.
 */
export interface Kept {
  readonly keys: RefObject<ReadonlySet<string>>
  /** Holds cards for a while; `[]` lets them go. */
  pull(keys: readonly string[]): void
}

export function useKept(frame: RefObject<HTMLElement | null>): Kept {
  const keys = useRef<ReadonlySet<string>>(new Set())
  const focused = useRef<readonly string[]>([])
  const held = useRef<readonly string[]>([])
  const pulled = useRef<readonly string[]>([])
  const gather = useCallback(() => {
    keys.current = new Set([...focused.current, ...held.current, ...pulled.current])
  }, [])
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const follow = (what: RefObject<readonly string[]>, target: EventTarget | null): void => {
      what.current = keysAt(target)
      gather()
    }
    const listening = new AbortController()
    const { signal } = listening
    const first = { capture: true, signal }
    element.addEventListener('focusin', ({ target }) => follow(focused, target), { signal })
    element.addEventListener('focusout', () => follow(focused, null), { signal })
    element.addEventListener('pointerdown', ({ target }) => follow(held, target), first)
    window.addEventListener('pointerup', () => follow(held, null), first)
    window.addEventListener('pointercancel', () => follow(held, null), first)
    return () => listening.abort()
  }, [frame, gather])
  return useMemo(
    () => ({
      keys,
      pull: some => {
        pulled.current = some
        gather()
      },
    }),
    [gather],
  )
}

/** The card that is focused, or the one a focused connection begins at. */
function keysAt(target: EventTarget | null): readonly string[] {
  const at = target instanceof Element ? target.closest('.react-flow__node, [data-link]') : null
  const [card, link] = [at?.getAttribute('data-id'), at?.getAttribute('data-link')]
  if (link) return [link.slice(0, link.lastIndexOf(':'))]
  return card ? [card] : []
}
