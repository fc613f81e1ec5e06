import { useEffect, useRef } from 'react'

/** Keeps the focus in a list whose rows come and go: put `list` around it and `data-row` on each row. */
export function useRowFocus() {
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<{ row: number; what: string } | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const { row, what } = wanted.current
    wanted.current = null
    const rows = list.current?.querySelectorAll('[data-row]')
    const nearest = rows?.[Math.min(row, rows.length - 1)] ?? list.current
    nearest?.querySelector<HTMLElement>(what)?.focus()
  })
  /** After the next change, the focus goes to this row's first field (or what else it is asked for), else to what stands nearest. */
  const focusRow = (row: number, what = 'input, textarea, button') => {
    wanted.current = { row, what }
  }
  return { list, focusRow }
}
