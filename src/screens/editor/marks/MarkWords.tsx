import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { changeFrame, changeNote } from '@/core/flow/layout/frames'
import { inEnglish } from '@/core/flow/limits'
import { useActions } from '../actions/context'
import { rememberFocus } from '../actions/focus'
import { useEditorContext } from '../context'
import { editingOf, focusMark, type Mark } from './mark'

/** Where the title of a frame or the text of a note is written. Enter or leaving keeps it, Escape leaves it as it was. */
export function MarkWords({ mark, words }: { mark: Mark; words: string }) {
  const { store } = useEditorContext()
  const { stage, desk } = useActions()
  const [text, setText] = useState(words)
  /** Who asked for it from elsewhere than the canvas goes on there. */
  const [back] = useState(rememberFocus)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const done = useRef(false)
  useEffect(() => field.current?.select(), [])
  useEffect(() => {
    // On narrow windows what stands beside the canvas lies over it.
    if (!matchMedia('(min-width: 48rem)').matches) desk.setState({ cardList: false })
    field.current?.focus({ preventScroll: true })
  }, [desk])

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
    const home = back()
    end(enter)
    if (home?.closest('[data-outline]')) home.focus()
    else focusMark(mark)
  }
  const most = MOST[mark.kind]
  const full = text.length >= most
  useEffect(() => {
    if (full) stage.announce(fullWords(mark, most))
  }, [full, stage, mark, most])
  const shared = {
    ref: field,
    value: text,
    maxLength: most,
    'data-undo': 'native',
    onKeyDown,
    onBlur: () => end(true),
    className: 'mark-field nopan nodrag nokey nowheel',
  }
  return (
    <>
      {mark.kind === 'frames' ? (
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
      )}
      {full && <span className="mark-told">{fullWords(mark, most)}</span>}
    </>
  )
}

/** How long words may be: those of a title stand on one line. */
const MOST = { frames: 200, notes: 5000 }

const fullWords = ({ kind }: Mark, most: number): string =>
  `${kind === 'frames' ? 'A title' : 'A note'} has at most ${inEnglish(most)} characters.`
