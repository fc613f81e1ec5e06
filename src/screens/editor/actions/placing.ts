import { addCard } from '@/core/flow/compose'
import type { Flow, Position } from '@/core/flow/document'
import { insertCard } from '@/core/flow/graph/insert'
import { freePlace, ROOM, snapped } from '@/core/flow/layout/place'
import type { CardType } from '@/core/runtime/card-type'
import type { Link, Stage } from './stage'

/**
 * Adds a card, selects it and gives its key. Without a place it stands to the right of the selected card, or of the
 * last one, and is brought into view.
 */
export function placeCard(on: Stage, type: CardType, at: Position | null): string {
  const { flow, state } = on
  const place = snapped(at ?? beside(flow, state.selection))
  const { key, change } = addCard(flow, type, place)
  state.apply(change)
  state.select([key])
  if (at === null) on.view.reveal(place, 'hidden')
  return key
}

/** Puts a new card on a connection, where it was dropped, and gives its key; `null` where it can't go on. */
export function insertAt(on: Stage, type: CardType, from: Link, at: Position): string | null {
  const made = insertCard(on.flow, on.catalog, from, type, snapped(at))
  if (!made) return null
  on.state.apply(made.change)
  on.state.select([made.key])
  on.announce(`${type.label} added in between.`)
  return made.key
}

function beside(flow: Flow, selection: readonly string[]): Position {
  const anchor = flow.layout[selection.length === 1 ? (selection[0] ?? '') : rightmost(flow)]
  return anchor ? freePlace(flow, { x: anchor.x + ROOM.x, y: anchor.y }) : { x: 0, y: 0 }
}

const rightmost = ({ layout }: Flow): string =>
  Object.entries(layout).reduce(
    (best, [key, { x }]) => (x > (layout[best]?.x ?? Number.NEGATIVE_INFINITY) ? key : best),
    '',
  )
