import { type RefObject, useEffect, useRef } from 'react'

/** When what had the focus is gone from the list, the heading takes it: whoever types or listens is not set adrift. */
export function useFocusKept(heading: RefObject<HTMLElement | null>, list: unknown): void {
  const before = useRef(list)
  useEffect(() => {
    if (before.current && before.current !== list && document.activeElement === document.body)
      heading.current?.focus()
    before.current = list
  }, [heading, list])
}
