import { type RefObject, useEffect, useMemo, useRef } from 'react'

/** Cards that stay on the canvas wherever the view goes: the one that has the focus, and those a connection is pulled from. */
export interface Kept {
  readonly keys: RefObject<ReadonlySet<string>>
  /** Holds cards for a while; `[]` lets them go. */
  pull(keys: readonly string[]): void
}

export function useKept(frame: RefObject<HTMLElement | null>): Kept {
  const keys = useRef<ReadonlySet<string>>(new Set())
  const [focused, pulled] = [useRef<readonly string[]>([]), useRef<readonly string[]>([])]
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const follow = (target: EventTarget | null): void => {
      focused.current = keysAt(target)
      keys.current = new Set([...focused.current, ...pulled.current])
    }
    const onFocus = (event: FocusEvent): void => follow(event.target)
    const onBlur = (): void => follow(null)
    element.addEventListener('focusin', onFocus)
    element.addEventListener('focusout', onBlur)
    return () => {
      element.removeEventListener('focusin', onFocus)
      element.removeEventListener('focusout', onBlur)
    }
  }, [frame, focused, pulled])
  return useMemo(
    () => ({
      keys,
      pull: some => {
        pulled.current = some
        keys.current = new Set([...focused.current, ...some])
      },
    }),
    [focused, pulled],
  )
}

/** The card that is focused, or the one a focused connection begins at. */
function keysAt(target: EventTarget | null): readonly string[] {
  const at = target instanceof Element ? target.closest('.react-flow__node, .react-flow__edge') : null
  const id = at?.getAttribute('data-id') ?? null
  if (id === null || !at) return []
  return at.classList.contains('react-flow__node') ? [id] : [id.slice(0, id.lastIndexOf(':'))]
}
