import type { Node } from '@xyflow/react'

/** A card as React Flow knows it: key, place and size. What it shows it reads from the store itself. */
export type CardNode = Node<Record<string, never>, 'card'>

/** Width of a card on the canvas, in pixels at zoom 1. */
export const CARD_WIDTH = 264
/** Cards and moves snap to this many pixels. */
export const GRID = 20
