import { exitsOf, type Shapes } from '../flow/card-shape'
import type { Flow } from '../flow/document'
import { own } from '../flow/json'
import type { Box, Size } from './box'

/** The cards of a flow as the layout sees them. */
export const boxesOf = (flow: Flow, shapes: Shapes, sizeOf: (key: string) => Size): readonly Box[] =>
  Object.entries(flow.cards).map(([key, card]) => {
    const { exits, ...size } = sizeOf(key)
    const ways = exitsOf(shapes, card).map(({ name }, i) => ({
      to: own(card.exits, name) ?? null,
      y: exits[i] ?? size.height,
    }))
    return { key, ...size, exits: ways, at: own(flow.layout, key) ?? null }
  })
