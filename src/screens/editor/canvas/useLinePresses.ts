import { useReactFlow, useStoreApi } from '@xyflow/react'
import {
  type KeyboardEvent,
  type MouseEvent,
  type SVGAttributes,
  type TouchEvent,
  useMemo,
  useRef,
} from 'react'
import type { From } from '@/core/flow/graph/exits'
import { useEditorContext } from '../context'
import type { EditorStore } from '../store'
import { type BoxStart, boxStart } from './boxStart'
import { type End, endAt } from './ends'
import type { LineTouch } from './lineTouch'
import type { Line } from './links'
import { type Take, useReconnecting } from './reconnecting'
import type { Kept } from './useKept'

interface Shown {
  readonly lines: readonly Line[]
  readonly reach: number
  /** Ids of the selected ones. */
  readonly selected: ReadonlySet<string>
}

/** What pointer and keys do with connections: select them, take hold of their ends. */
export function useLinePresses(shown: Shown, touch: LineTouch, kept: Kept): SVGAttributes<SVGSVGElement> {
  const { store } = useEditorContext()
  const canvas = useStoreApi()
  const { screenToFlowPosition } = useReactFlow()
  const take = useReconnecting(touch, kept)
  const latest = useRef(shown)
  latest.current = shown
  return useMemo(() => {
    const end = ({ clientX: x, clientY: y }: Spot): End | null => {
      const { lines, reach, selected } = latest.current
      const place = screenToFlowPosition({ x, y }, { snapToGrid: false })
      return endAt(lines, reach, place, ({ link }) => selected.has(link.id))
    }
    const choose = (line: Line | null, adds: boolean): void => {
      if (!line) return
      canvas.setState({ nodesSelectionActive: false })
      select(store, { card: line.link.from, exit: line.link.exit }, adds)
    }
    const adds = (): boolean => canvas.getState().multiSelectionActive
    return pressesOf({ shown: () => latest.current, end, take, choose, adds, touch, box: boxStart() })
  }, [store, canvas, screenToFlowPosition, take, touch])
}

interface Spot {
  readonly clientX: number
  readonly clientY: number
}

interface Hands {
  readonly take: Take
  readonly touch: LineTouch
  shown(): Shown
  /** The end of a connection at a place of the window. */
  end(at: Spot): End | null
  choose(line: Line | null, adds: boolean): void
  /** Whether a key is held, or a mode is on, in which a press adds to the selection. */
  adds(): boolean
  readonly box: BoxStart
}

function pressesOf({ shown, end, take, choose, adds, touch, box }: Hands): SVGAttributes<SVGSVGElement> {
  const lineOf = (target: EventTarget, at: Spot | null): Line | null => {
    const id = target instanceof Element ? target.getAttribute('data-link') : null
    if (id !== null) return shown().lines.find(({ link }) => link.id === id) ?? null
    return (at && end(at)?.line) ?? null
  }
  const press = (event: MouseEvent | TouchEvent, at: Spot | undefined): void => {
    const { target, currentTarget, nativeEvent } = event
    const taken = target instanceof Element && target.matches('.canvas-ends') && at ? end(at) : null
    if (taken && !nativeEvent.shiftKey) take(nativeEvent, currentTarget, taken)
  }
  return {
    onPointerDown: ({ nativeEvent }) => box.press(nativeEvent),
    onPointerMove: event => {
      box.move(event.nativeEvent)
      touch.setState({ pointed: lineOf(event.target, event)?.link.id ?? null })
    },
    onPointerLeave: ({ nativeEvent }) => {
      box.move(nativeEvent)
      touch.setState({ pointed: null })
    },
    onFocus: ({ target }) => touch.setState({ focused: target.getAttribute('data-link') }),
    onBlur: () => touch.setState({ focused: null }),
    onMouseDown: event => event.button === 0 && press(event, event),
    onTouchStart: event => press(event, event.touches[0]),
    onClick: event => {
      const line = lineOf(event.target, event)
      choose(line, adds())
      focus(event.currentTarget, line)
    },
    onContextMenu: event => {
      const line = lineOf(event.target, event)
      if (line && !shown().selected.has(line.link.id)) choose(line, false)
    },
    onKeyDown: ({ key, target }: KeyboardEvent) => {
      if (key === 'Enter' || key === ' ') choose(lineOf(target, null), adds())
    },
  }
}

/** A connection, and nothing else; with a key that adds, one more or one less. */
function select(store: EditorStore, link: From, adds: boolean): void {
  const { selection, marks, links, select } = store.getState()
  if (!adds) {
    select([], undefined, [link])
    return
  }
  const others = links.filter(({ card, exit }) => card !== link.card || exit !== link.exit)
  select(selection, marks, others.length < links.length ? others : [...links, link])
}

/** A press on an end is one on its connection. */
function focus(drawing: SVGSVGElement, line: Line | null): void {
  const element = line && drawing.querySelector<SVGElement>(`[data-link="${CSS.escape(line.link.id)}"]`)
  element?.focus({ preventScroll: true })
}
