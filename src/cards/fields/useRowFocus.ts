import { useEffect, useRef } from 'react'

/** Keeps the focus in a list whose rows come and go: put `list` around it and `data-row` on each row. */
export function useRowFocus() {
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const rows = list.current?.querySelectorAll('[data-row]')
    const row = rows?.[Math.min(wanted.current, rows.length - 1)] ?? list.current
    row?.querySelector<HTMLElement>('input, textarea, button')?.focus()
    wanted.current = null
  })
  /** After the next change, the focus goes to the first field of this row, else to what stands nearest. */
  const focusRow = (row: number) => {
    wanted.current = row
  }
  return { list, focusRow }
}
