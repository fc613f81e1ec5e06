import { useEffect, useLayoutEffect, useRef } from 'react'
import { useActions } from '../actions/context'
import type { Mark } from '../marks/mark'
import { cardId, markItemId } from './tree'
import type { Items } from './useItems'

/**
 * The focus, for whoever works in the outline rather than on the canvas. What an action makes is focused here as soon
 * as it is there, and what goes away leaves the focus on what takes its place.
 */
export function useSeat(all: Items['all'], active: string | null, reach: (id: string) => void) {
  const { desk } = useActions()
  const box = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  const latest = useRef({ all, active, reach })

  useLayoutEffect(() => {
    latest.current = { all, active, reach }
    const taken = desk.getState().seat !== null
    if (taken && document.activeElement === document.body) wanted.current ??= active
    const id = wanted.current
    if (taken && all.size === 0 && document.activeElement === document.body) outline()?.focus()
    if (id === null || !all.has(id)) return
    if (id !== active) reach(id)
    else if (focusIn(box.current, id)) wanted.current = null
  })

  useEffect(() => {
    const seat = (card?: string, mark?: Mark): void => {
      const { all, active, reach } = latest.current
      const item = all.get(active ?? '')
      // Whoever chose an exit stays there.
      const here = card === undefined || (item?.kind === 'exit' && item.card === card)
      const id = mark ? markItemId(mark) : here ? active : cardId(card)
      wanted.current = id
      if (id !== null && focusIn(box.current, id)) wanted.current = null
      else if (id !== null && all.has(id)) reach(id)
      else if (id === null) (box.current?.querySelector<HTMLElement>('[tabindex="0"]') ?? outline())?.focus()
    }
    const follow = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return
      if (target.closest('[data-outline]')) desk.setState({ seat })
      else if (target.closest('[data-canvas]')) {
        wanted.current = null
        desk.setState({ seat: null, exit: null })
      }
    }
    document.addEventListener('focusin', follow)
    return () => {
      document.removeEventListener('focusin', follow)
      desk.setState({ seat: null, exit: null })
    }
  }, [desk])

  return {
    box,
    want: (id: string) => {
      wanted.current = id
    },
    taken: () => desk.getState().seat !== null,
  }
}

const outline = (): HTMLElement | null => document.querySelector('[data-outline]')

/** The one that can be tabbed to is the one that one is at. */
function focusIn(box: HTMLElement | null, id: string): boolean {
  const element = box?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)
  if (element?.tabIndex !== 0) return false
  element.focus({ preventScroll: true })
  return true
}
