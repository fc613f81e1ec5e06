import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { type Item, stepTo, survivorAt } from './items'

/** What the Page keys skip. */
const PAGE = 8

/**
 * Makes the list one stop of the Tab key: arrows, Page keys, Home and End walk its problems. What goes away under the
 * focus leaves it on what takes its place.
 */
export function useWalk(items: readonly Item[]) {
  const panel = useRef<HTMLDivElement>(null)
  const empty = useRef<HTMLDivElement>(null)
  /** Where the focus is, or was last. */
  const here = useRef<{ readonly id: string; readonly index: number } | null>(null)
  const [stop, setStop] = useState<string | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const found = items.findIndex(({ id }) => id === stop)
  const at = found >= 0 ? found : (stepTo(items, -1, 1) ?? 0)

  function go(index: number | null): void {
    const item = index === null ? undefined : items[index]
    if (!item || index === null) return
    here.current = { id: item.id, index }
    setStop(item.id)
    setWanted(item.id)
  }

  useLayoutEffect(() => {
    const last = here.current
    if (!last || !isLost(panel.current)) return
    const index = items.findIndex(({ id }) => id === last.id)
    if (items.length === 0) empty.current?.focus()
    else go(index >= 0 ? index : survivorAt(items, last.index))
  })
  useLayoutEffect(() => {
    // It may be drawn only after the list has come to it.
    if (wanted !== null && focusRow(panel.current, wanted)) setWanted(null)
  })

  return {
    panel,
    empty,
    /** The problem that the Tab key comes to, and that is always drawn. */
    at,
    wanted,
    onFocus: (id: string): void => {
      const index = items.findIndex(item => item.id === id)
      here.current = { id, index }
      setStop(id)
    },
    /** The focus has gone elsewhere, by somebody's will. */
    onLeave: (): void => {
      here.current = null
    },
    onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const to = {
        ArrowDown: () => stepTo(items, at, 1),
        ArrowUp: () => stepTo(items, at, -1),
        PageDown: () => stepTo(items, at, PAGE),
        PageUp: () => stepTo(items, at, -PAGE),
        Home: () => stepTo(items, -1, 1),
        End: () => stepTo(items, items.length, -1),
      }[event.key]
      if (!to) return
      event.preventDefault()
      go(to())
    },
  }
}

export type Walk = ReturnType<typeof useWalk>

/** The focus fell to the page, or to the panel that stood around what had it. */
function isLost(panel: HTMLElement | null): boolean {
  const { activeElement } = document
  return (
    panel !== null &&
    (activeElement === null ||
      activeElement === document.body ||
      (activeElement !== panel && activeElement.contains(panel)))
  )
}

function focusRow(panel: HTMLElement | null, id: string): boolean {
  const row = panel?.querySelector<HTMLElement>(`[data-problem="${CSS.escape(id)}"] [data-stop]`)
  row?.focus()
  return row !== null && row !== undefined
}
