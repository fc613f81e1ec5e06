import type { Box, Flow, Position } from '../document'
import type { Change } from '../edit'
import { own } from '../json'
import { whole } from './place'

/** Things on the canvas, by key. */
export interface Picked {
  readonly cards: readonly string[]
  readonly frames: readonly string[]
  readonly notes: readonly string[]
}

/** How large a card is drawn, in pixels at zoom 1. Only a canvas knows. */
export type SizeOf = (card: string) => { readonly width: number; readonly height: number }

/** One thing on the canvas with the room it takes. */
export interface Thing {
  readonly kind: keyof Picked
  readonly key: string
  readonly box: Box
}

export const nothingPicked: Picked = { cards: [], frames: [], notes: [] }

/** The picked things that exist, each once. */
export function thingsOf(flow: Flow, { cards, frames, notes }: Picked, sizeOf: SizeOf): readonly Thing[] {
  return [
    ...[...new Set(cards)].flatMap(key => {
      const at = Object.hasOwn(flow.cards, key) ? own(flow.layout, key) : undefined
      return at ? [{ kind: 'cards' as const, key, box: boxAt(at, sizeOf(key)) }] : []
    }),
    ...[...new Set(frames)].flatMap(key => thing('frames', key, own(flow.frames ?? {}, key))),
    ...[...new Set(notes)].flatMap(key => thing('notes', key, own(flow.notes ?? {}, key))),
  ]
}

/** All there is on the canvas. */
export const everything = ({ cards, frames = {}, notes = {} }: Flow): Picked => ({
  cards: Object.keys(cards),
  frames: Object.keys(frames),
  notes: Object.keys(notes),
})

export const pickedOf = (things: readonly Thing[]): Picked => ({
  cards: things.flatMap(({ kind, key }) => (kind === 'cards' ? [key] : [])),
  frames: things.flatMap(({ kind, key }) => (kind === 'frames' ? [key] : [])),
  notes: things.flatMap(({ kind, key }) => (kind === 'notes' ? [key] : [])),
})

/** The smallest box around the things; `null` around none. */
export function boundsOf(things: readonly Thing[]): Box | null {
  if (things.length === 0) return null
  const ends = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { box } of things) {
    ends.left = Math.min(ends.left, box.x)
    ends.top = Math.min(ends.top, box.y)
    ends.right = Math.max(ends.right, box.x + box.width)
    ends.bottom = Math.max(ends.bottom, box.y + box.height)
  }
  return { x: ends.left, y: ends.top, width: ends.right - ends.left, height: ends.bottom - ends.top }
}

export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/** Puts things elsewhere, each to its own place, as one step of undo. */
export function putAt(
  flow: Flow,
  places: readonly { readonly thing: Thing; readonly at: Position }[],
): Change {
  const changes = places.flatMap(({ thing: { kind, key, box }, at: { x, y } }): readonly Change[] => {
    const at = { x: whole(x), y: whole(y) }
    if (at.x === box.x && at.y === box.y) return []
    if (kind === 'cards') return [{ set: 'position', card: key, at: { ...own(flow.layout, key), ...at } }]
    if (kind === 'frames') {
      const frame = own(flow.frames ?? {}, key)
      return frame ? [{ set: 'frame', frame: key, to: { ...frame, ...at } }] : []
    }
    const note = own(flow.notes ?? {}, key)
    return note ? [{ set: 'note', note: key, to: { ...note, ...at } }] : []
  })
  return { set: 'all', changes }
}

/** Moves things by so many pixels, frames with all that lies in them. */
export const shiftedBy = (things: readonly Thing[], by: Position) =>
  things.map(thing => ({ thing, at: { x: thing.box.x + by.x, y: thing.box.y + by.y } }))

const thing = (kind: 'frames' | 'notes', key: string, box: Box | undefined): readonly Thing[] =>
  box ? [{ kind, key, box }] : []

const boxAt = ({ x, y }: Position, { width, height }: ReturnType<SizeOf>): Box => ({ x, y, width, height })
