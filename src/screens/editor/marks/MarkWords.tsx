import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { changeFrame, changeNote } from '@/core/flow/layout/frames'
import { useEditorContext } from '../context'
import { editingOf, focusMark, type Mark } from './mark'

/** Where the title of a frame or the text of a note is written. Enter or leaving keeps it, Escape leaves it as it was. */
export function MarkWords({ mark, words }: { mark: Mark; words: string }) {
  const { store } = useEditorContext()
  const [text, setText] = useState(words)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const done = useRef(false)
  useEffect(() => field.current?.select(), [])
  useEffect(() => field.current?.focus({ preventScroll: true }), [])

  function end(keep: boolean): void {
    if (done.current) return
    done.current = true
    const { flow, apply } = store.getState()
    const { kind, key } = mark
    const change =
      kind === 'frames' ? changeFrame(flow, key, { title: text }) : changeNote(flow, key, { text })
    if (keep && change) apply(change)
    editingOf(store).setState({ mark: null })
  }
  function onKeyDown(event: KeyboardEvent): void {
    const enter = event.key === 'Enter' && !event.shiftKey
    if (!enter && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    // Leaving the field would keep what Escape gives up.
    end(enter)
    focusMark(mark)
  }
  const shared = {
    ref: field,
    value: text,
    maxLength: mark.kind === 'frames' ? 200 : 5000,
    'data-undo': 'native',
    onKeyDown,
    onBlur: () => end(true),
    className: 'mark-field nopan nodrag nokey nowheel',
  }
  return mark.kind === 'frames' ? (
    <input
      {...shared}
      aria-label="Title of the frame"
      onChange={event => setText(event.currentTarget.value)}
    />
  ) : (
    <textarea
      {...shared}
      aria-label="Text of the note"
      onChange={event => setText(event.currentTarget.value)}
    />
  )
}
