import { type NodeHandle, Position } from '@xyflow/react'
import { CARD_WIDTH, type CardNode } from './nodes'
import type { Placed } from './scene'
import { type CardSize, ENTRY_Y } from './size'

/** How a card is handed over: to be drawn, or only as the far end of a connection that is. */
export interface Shown {
  readonly placed: Placed
  readonly hidden: boolean
  readonly selected: boolean
}

/**
 * The nodes for the cards in the window. Size and handles are given, so that React Flow measures nothing; nodes that
 * stay the same keep their identity, so that only cards that moved are drawn anew.
 */
export function project(
  cards: readonly Shown[],
  before: ReadonlyMap<string, CardNode>,
): Map<string, CardNode> {
  const drawn = cards.filter(({ hidden }) => !hidden)
  const stop = drawn.find(({ selected }) => selected) ?? drawn[0]
  return new Map(
    cards.map(shown => {
      const { key } = shown.placed
      return [key, nodeOf(shown, shown === stop ? STOP : PASSED, before.get(key))] as const
    }),
  )
}

/** Of all cards one is a stop of the Tab key; from there arrows lead on. */
const STOP = { tabIndex: 0 }
const PASSED = { tabIndex: -1 }

function nodeOf(
  { placed, hidden, selected }: Shown,
  domAttributes: typeof STOP,
  before: CardNode | undefined,
): CardNode {
  const { key, at, size, title, card } = placed
  const handles = handlesOf(size, card.type)
  if (
    before &&
    before.position.x === at.x &&
    before.position.y === at.y &&
    before.selected === selected &&
    before.hidden === hidden &&
    before.ariaLabel === title &&
    before.domAttributes === domAttributes &&
    before.handles === handles
  )
    return before
  const { height } = size
  const measured = before?.measured?.height === height ? before.measured : { width: CARD_WIDTH, height }
  return {
    id: key,
    type: 'card',
    position: at,
    data,
    selected,
    hidden,
    ariaLabel: title,
    domAttributes,
    width: CARD_WIDTH,
    height,
    measured,
    handles,
  }
}

const data: Record<string, never> = {}

/** The same size gives the very same list. */
const made = new WeakMap<CardSize, NodeHandle[]>()

function handlesOf(size: CardSize, type: string): NodeHandle[] {
  const known = made.get(size)
  if (known) return known
  const handles = size.exits.map(({ name, y }) => dot(name, 'source', CARD_WIDTH, y))
  if (type !== 'start') handles.push(dot('in', 'target', 0, ENTRY_Y))
  made.set(size, handles)
  return handles
}

const DOT = 12

const dot = (id: string, type: 'source' | 'target', x: number, y: number): NodeHandle => ({
  id,
  type,
  position: type === 'source' ? Position.Right : Position.Left,
  x: x - DOT / 2,
  y: y - DOT / 2,
  width: DOT,
  height: DOT,
})
