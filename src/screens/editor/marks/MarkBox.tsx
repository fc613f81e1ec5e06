import { type FocusEvent, type PointerEvent, useRef } from 'react'
import { useStore } from 'zustand'
import { leastWords } from '@/core/flow/layout/resize'
import { hueNamed } from '@/ui/hue'
import { dragOf } from '../canvas/drag'
import { useEditor, useEditorContext } from '../context'
import { MarkGrips } from './MarkGrips'
import { MarkWords } from './MarkWords'
import { editingOf, frameOrNote, including, isIn, type Mark, markId, only, toggled } from './mark'
import { useDragMark } from './useDragMark'

/** A titled frame below the cards, or a note above them. A frame is taken by its title, so that the canvas can be pulled in it. */
export function MarkBox({ mark }: { mark: Mark }) {
  const { store } = useEditorContext()
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
  function press(event: PointerEvent): void {
    pressed.current = true
    const state = store.getState()
    if (event.shiftKey || event.ctrlKey || event.metaKey)
      state.select(state.selection, toggled(state.marks, mark))
    else state.select(...including(state, mark))
    drag.take(event, 'move')
    pressed.current = false
  }
  // A group that takes the focus, as cards are.
  const name = mark.kind === 'frames' ? 'Frame' : 'Note'
  const spoken = {
    ...{ role: 'group', tabIndex: 0, 'aria-label': `${name}: ${words.trim() || 'empty'}` },
    onFocus(event: FocusEvent): void {
      const itself = event.target === event.currentTarget && !pressed.current
      if (itself && !isIn(store.getState().marks, mark)) store.getState().select([], only(mark))
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
