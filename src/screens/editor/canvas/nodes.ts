import type { Node } from '@xyflow/react'
import type { Flow } from '@/core/flow/document'
import { own } from '@/core/flow/json'

/** A card as React Flow knows it: key and place. What it shows it reads from the store itself. */
export type CardNode = Node<Record<string, never>, 'card'>

/** Width of a card on the canvas, in pixels at zoom 1. */
export const CARD_WIDTH = 264
/** Cards and moves snap to this many pixels. */
export const GRID = 20

const data: Record<string, never> = {}

/**
 * The nodes for a flow and a selection. Nodes that stay the same keep their identity, and with it what React Flow
 * measured, so that only cards that moved are drawn anew.
 */
export function project(
  cards: readonly string[],
  labels: readonly string[],
  layout: Flow['layout'],
  selection: readonly string[],
  before: readonly CardNode[],
): CardNode[] {
  const known = new Map(before.map(node => [node.id, node]))
  return cards.map((id, i) => {
    const position = own(layout, id) ?? { x: 0, y: 0 }
    const selected = selection.includes(id)
    const ariaLabel = labels[i] ?? id
    const node = known.get(id)
    if (!node) return { id, type: 'card', position, data, selected, ariaLabel }
    const still = node.position.x === position.x && node.position.y === position.y
    return still && node.selected === selected && node.ariaLabel === ariaLabel
      ? node
      : { ...node, position, selected, ariaLabel }
  })
}
