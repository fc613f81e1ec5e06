import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/**
 * A list of rows that is one stop of the Tab key: arrows, Home and End walk its rows, each a button with `data-variable`.
 * `show` unfolds a row and gives it the focus, as soon as it is there.
 */
export function useRows(names: readonly string[]) {
  const list = useRef<HTMLUListElement>(null)
  const wanted = useRef<string | null>(null)
  const [unfolded, setUnfolded] = useState<string | null>(null)
  const [last, setLast] = useState<string | null>(null)
  const buttonOf = (name: string) =>
    list.current?.querySelector<HTMLElement>(`[data-variable="${CSS.escape(name)}"]`)

  useEffect(() => {
    const name = wanted.current
    if (name === null) return
    const button = buttonOf(name)
    if (!button) return
    wanted.current = null
    button.focus()
  })

  useEffect(() => {
    // What was unfolded at the lower edge would be out of sight.
    const row = unfolded === null ? null : list.current?.querySelector('[aria-expanded="true"]')
    row?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [unfolded])

  function onKeyDown(event: KeyboardEvent): void {
    const from = event.target instanceof HTMLElement ? event.target.dataset.variable : undefined
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const at = names.indexOf(from)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 }[event.key]
    const name = next === undefined ? undefined : names[next]
    if (name === undefined) return
    event.preventDefault()
    buttonOf(name)?.focus()
  }

  return {
    list,
    onKeyDown,
    unfolded,
    /** The row that the Tab key comes to. */
    stop: last !== null && names.includes(last) ? last : names[0],
    onFocus: setLast,
    toggle: (name: string) => setUnfolded(now => (now === name ? null : name)),
    show(name: string): void {
      wanted.current = name
      setUnfolded(name)
      setLast(name)
    },
  }
}
