import { type KeyboardEvent, type RefObject, type SyntheticEvent, useId, useState } from 'react'
import type { ReadableGroup } from './readable'
import { offersFor, type Writing, writingAt, written } from './writing'

export type Box = HTMLInputElement | HTMLTextAreaElement

interface Around {
  readonly box: RefObject<Box | null>
  readonly value: string
  readonly groups: () => readonly ReadableGroup[]
}

/**
 * Offers variables while one is typed: a list that is walked with the arrows while the field keeps the focus. Enter and Tab
 * take the one that is marked, Escape closes the list for as long as this variable is typed.
 */
export function useCompletion({ box, value, groups }: Around) {
  const id = useId()
  const [writing, setWriting] = useState<Writing | null>(null)
  const [at, setAt] = useState(0)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const offers = writing && writing.from !== dismissed ? offersFor(groups(), writing.query) : []
  const paths = offers.flatMap(({ readables }) => readables.map(({ path }) => path))
  const open = paths.length > 0
  const marked = paths[at] === undefined ? 0 : at

  function look(text: string, caret: number | null): void {
    const next = caret === null ? null : writingAt(text, caret)
    setWriting(next)
    setAt(0)
    if (next?.from !== dismissed) setDismissed(null)
  }

  function take(path: string): void {
    const field = box.current
    if (!writing || !field) return
    const { insert, caret } = written(value, writing, path)
    field.focus()
    field.setSelectionRange(writing.from, writing.to)
    // As if it were typed: the field hears of it as of any letter.
    document.execCommand('insertText', false, insert)
    field.setSelectionRange(caret, caret)
    // A line goes on where the caret is; that it is seen there is done for keys alone.
    if (caret === field.value.length) field.scrollLeft = field.scrollWidth
    setWriting(null)
  }

  function onKeyDown(event: KeyboardEvent<Box>): void {
    if (!open || !writing || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const path = paths[marked]
    if (step !== undefined) setAt((marked + step + paths.length) % paths.length)
    else if (event.key === 'Escape') setDismissed(writing.from)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && path !== undefined)
      take(path)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return {
    list:
      open && writing
        ? { id, offers, marked: paths[marked] ?? '', from: writing.from, count: paths.length }
        : null,
    take,
    /** A caret that is moved away from what is typed closes the list; moving it there opens none. */
    onCaret(field: Box): void {
      if (writing && writingAt(field.value, field.selectionStart ?? 0)?.from !== writing.from)
        setWriting(null)
    },
    onKeyDown,
    onBlur: () => setWriting(null),
    onInput({ currentTarget, nativeEvent }: SyntheticEvent<Box>): void {
      const composing = 'isComposing' in nativeEvent && nativeEvent.isComposing === true
      look(currentTarget.value, composing ? null : currentTarget.selectionStart)
    },
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': open ? id : undefined,
    'aria-activedescendant': open ? `${id}-${paths[marked]}` : undefined,
  } as const
}
