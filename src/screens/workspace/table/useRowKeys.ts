import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'

const PAGE = 10

interface Place {
  readonly row: number
  /** Which of the row's controls: its place among them. */
  readonly control: number
}

/**
 * Where the keyboard is in a table of which only some rows are drawn. The row with the focus stays drawn wherever the
 * page is scrolled to; arrow keys, Page and Home and End go from a button to the same one in another row; and whoever
 * deletes a row is left on the one that takes its place.
 */
export function useRowKeys(
  body: { readonly current: HTMLElement | null },
  count: number,
  scrollTo: (row: number) => void,
) {
  const [kept, setKept] = useState<number | null>(null)
  const place = useRef<Place | null>(null)

  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range)
      if (kept === null || kept >= range.count || drawn.includes(kept)) return drawn
      return [...drawn, kept].sort((a, b) => a - b)
    },
    [kept],
  )

  function focus({ row, control }: Place, options?: FocusOptions): void {
    const controls = controlsOf(body.current?.querySelector(`[data-index="${row}"]`))
    controls[Math.min(control, controls.length - 1)]?.focus(options)
  }

  // A row that went while it had the focus leaves it nowhere.
  const findAgain = useEffectEvent((rows: number) => {
    const { current } = place
    if (current === null || document.activeElement !== document.body) return
    if (rows > 0) focus({ ...current, row: Math.min(current.row, rows - 1) })
  })
  useEffect(() => findAgain(count), [count])

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const row = rowOf(target)
    place.current = row && { row: row.index, control: controlsOf(row.element).indexOf(target) }
    setKept(row ? row.index : null)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event
    const row = target instanceof HTMLElement && rowOf(target)
    // In a box these keys are for the text.
    if (!row || !(target instanceof HTMLButtonElement)) return
    const next = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -count, End: count }[key]
    if (next === undefined) return
    event.preventDefault()
    const to = Math.max(0, Math.min(count - 1, row.index + next))
    const control = controlsOf(row.element).indexOf(target)
    // Drawn first, wherever it is, then gone to by the list itself: it takes back a scroll that it does not know of
    // yet when a row turns out higher than was thought.
    setKept(to)
    requestAnimationFrame(() => {
      scrollTo(to)
      focus({ row: to, control }, { preventScroll: true })
    })
  }
  return { rangeExtractor, onFocus, onKeyDown }
}

function rowOf(target: HTMLElement): { element: Element; index: number } | null {
  const element = target.closest('[data-index]')
  return element ? { element, index: Number(element.getAttribute('data-index')) } : null
}

const controlsOf = (row: Element | null | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('button, input, select, a[href]') ?? []),
]
