import type { Position } from '@/core/flow/document'
import type { EditorStore } from '../store'
import { type DragStore, STILL } from './drag'
import { snapped } from './guides'
import type { Scene } from './scene'
import { moveBy } from './useMoves'

/** What the gestures stand on. */
export interface Far {
  readonly store: EditorStore
  readonly drags: DragStore
  scene(): Scene
  /** From a place on the screen to one on the canvas. */
  toCanvas(point: Position): Position
  zoom(): number
  /** Selects a card and gives it the focus. */
  focus(key: string): void
  reveal(at: Position): void
  /** Any press adds to what is selected. */
  several(): boolean
  /** A block was pressed, and nothing was added to what is selected. */
  pressed(key: string): void
}

interface Hold {
  readonly key: string
  /** Which pointer holds it: another finger has no say. */
  readonly pointer: number
  readonly at: Position
  readonly keys: ReadonlySet<string>
  readonly adds: boolean
}

/** Pixels of the screen a pointer has to move before a press becomes a drag. */
const SLOP = 4

/** Press, drag, release and click on the blocks of the map. */
export function farGestures({ store, drags, scene, toCanvas, zoom, focus, reveal, pressed, several }: Far) {
  let hold: Hold | null = null
  /** The click that follows has been dealt with. */
  let done = false
  const pointAt = (event: MouseEvent): Position => toCanvas({ x: event.clientX, y: event.clientY })
  const adds = ({ metaKey, ctrlKey }: MouseEvent): boolean => metaKey || ctrlKey || several()
  const blockAt = (event: MouseEvent): string | null =>
    onPane(event) ? scene().cardAt(pointAt(event)) : null

  function pick(key: string, adds: boolean): void {
    const { selection, select } = store.getState()
    if (!adds) {
      focus(key)
      pressed(key)
    } else select(selection.includes(key) ? selection.filter(one => one !== key) : [...selection, key])
  }

  return {
    press(event: PointerEvent): void {
      done = false
      if (event.button !== 0 || !event.isPrimary || event.shiftKey) return
      const key = blockAt(event)
      const { selection } = store.getState()
      // On a screen one touches there is hardly an empty place to pan by: what is not selected yet is only tapped.
      if (key === null || (event.pointerType === 'touch' && !selection.includes(key))) return
      const keys = new Set(selection.includes(key) ? selection : [key])
      hold = { key, pointer: event.pointerId, at: pointAt(event), keys, adds: adds(event) }
    },

    /** What begins on a block is no pan. */
    keep(event: Event): void {
      if (hold) event.stopPropagation()
    },

    drag(event: PointerEvent): void {
      const card = hold && scene().card(hold.key)
      if (hold?.pointer !== event.pointerId || !card || store.getState().readOnly) return
      const to = pointAt(event)
      const by = { x: to.x - hold.at.x, y: to.y - hold.at.y }
      const { moving } = drags.getState()
      const begun = moving.size > 0
      if (!begun && Math.hypot(by.x, by.y) * zoom() < SLOP) return
      drags.setState({
        ...snapped({ ...card.at, width: 0, height: 0 }, by, [], 0),
        moving: begun ? moving : hold.keys,
      })
    },

    release(event: PointerEvent): void {
      const drag = drags.getState()
      const held = hold
      if (held?.pointer !== event.pointerId) return
      hold = null
      done = true
      drags.setState(STILL)
      if (drag.moving.size > 0) {
        moveBy(store, scene(), drag)
        if (!store.getState().selection.includes(held.key)) focus(held.key)
      } else pick(held.key, held.adds)
    },

    /** What is held stays where it was: the map goes, since the view came near, or the system takes the pointer away. */
    giveUp(): void {
      if (hold) drags.setState(STILL)
      hold = null
    },

    click(event: MouseEvent): void {
      const key = blockAt(event)
      if (!done && (key === null || event.shiftKey)) return
      if (!done && key !== null) pick(key, adds(event))
      done = false
      event.stopPropagation()
    },

    /** Leads to the card. */
    doubleClick(event: MouseEvent): void {
      const key = blockAt(event)
      const card = key === null ? undefined : scene().card(key)
      if (!card) return
      event.stopPropagation()
      reveal(card.at)
    },
  }
}

const onPane = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.classList.contains('react-flow__pane')
