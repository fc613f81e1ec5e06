import { type FocusEvent, type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useStore } from 'zustand'
import { leastWords } from '@/core/flow/layout/resize'
import { hueNamed } from '@/ui/hue'
import { useActions } from '../actions/context'
import { dragOf } from '../canvas/drag'
import { useEditor, useEditorContext } from '../context'
import { MarkGrips } from './MarkGrips'
import { MarkWords } from './MarkWords'
import { editingOf, focusMark, frameOrNote, including, isIn, type Mark, markId, only, toggled } from './mark'
import { useDragMark } from './useDragMark'

interface MarkBoxProps {
  readonly mark: Mark
  /** Of all frames and notes one is a stop of the Tab key; from there arrows lead on. */
  readonly stop: boolean
}

/** A titled frame below the cards, or a note above them. A frame is taken by its title, so that the canvas can be pulled in it. */
export function MarkBox({ mark, stop }: MarkBoxProps) {
  const { store } = useEditorContext()
  const { stage } = useActions()
  const thing = useEditor(({ flow }) => frameOrNote(flow, mark))
  const selected = useEditor(({ marks }) => isIn(marks, mark))
  const readOnly = useEditor(state => state.readOnly)
  const writing = useStore(editingOf(store), ({ mark: now }) => now !== null && markId(now) === markId(mark))
  const drag = useDragMark(mark)
  const shift = useStore(dragOf(store), ({ along, dx, dy }) =>
    along && isIn(along.marks, mark) ? ` translate(${dx}px,${dy}px)` : '',
  )
  const pressed = useRef(false)
  if (!thing) return null
  const { x, y, width, height, color } = thing
  const words = 'title' in thing ? thing.title : thing.text
  const least = leastWords(thing)
  const write = (): void => {
    if (!store.getState().readOnly) editingOf(store).setState({ mark })
  }
  function toggle(): void {
    const { select, selection, marks, links } = store.getState()
    select(selection, toggled(marks, mark), links)
  }
  function press(event: PointerEvent): void {
    pressed.current = true
    const state = store.getState()
    const another = stage.several || event.shiftKey || event.ctrlKey || event.metaKey
    if (another) toggle()
    else state.select(...including(state, mark))
    if (another && selected) {
      // Taken out of the selection, it does not move what is left of it; let go over the canvas, it is no press on that.
      event.currentTarget.setPointerCapture(event.pointerId)
      focusMark(mark)
    } else drag.take(event, 'move')
    pressed.current = false
  }
  // A group that takes the focus, as cards are.
  const name = mark.kind === 'frames' ? 'Frame' : 'Note'
  const spoken = {
    ...{ role: 'group', tabIndex: stop ? 0 : -1, 'aria-label': `${name}: ${words.trim() || 'empty'}` },
    'aria-description': SPOKEN,
    onFocus(event: FocusEvent): void {
      const itself = event.target === event.currentTarget && !pressed.current
      const goesAbout = stage.several
      if (itself && !goesAbout && !isIn(store.getState().marks, mark)) store.getState().select([], only(mark))
    },
    onKeyDown(event: KeyboardEvent): void {
      if (event.key !== ' ' || event.target !== event.currentTarget || !stage.several) return
      event.preventDefault()
      toggle()
    },
  }
  const grip = { ...drag.handlers, onPointerDown: press, onDoubleClick: write }
  return (
    <div
      {...spoken}
      data-mark={markId(mark)}
      data-hue={hueNamed(color)}
      data-selected={selected || undefined}
      className={mark.kind === 'frames' ? 'canvas-frame' : 'canvas-note'}
      style={{ transform: `translate(${x}px,${y}px)${shift}`, width, height }}
    >
      {writing ? (
        <MarkWords mark={mark} words={words} />
      ) : (
        <div className="mark-grip nopan nodrag nokey" {...grip}>
          <span className="mark-words">{words || name}</span>
        </div>
      )}
      {selected && !writing && !readOnly ? (
        <>
          <MarkGrips onTake={drag.take} handlers={drag.handlers} />
          {least && <span className="mark-told">{least}</span>}
        </>
      ) : null}
    </div>
  )
}

/** What is read out with a frame or note that has the focus. */
const SPOKEN =
  'Enter writes its words. Arrow keys go on to what is nearest, with Alt they move it, with Control and Shift they make it larger or smaller. M goes to the next frame or note, Delete removes it.'
