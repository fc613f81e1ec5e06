import type { Position, Box as Rect } from '../flow/document'
import { PADDING, TITLE } from '../flow/layout/frames'
import { arrange } from './arrange'
import { type Box, ceil, type Places } from './box'
import { withNotes } from './notes'
import { type Group, grouped, membersOf, type Picture, settledAs } from './picture'
import { tidied } from './tidied'
import { around, cardUnit, composed, type Laid, nowhere, rigidUnit, type Unit } from './unit'

/**
 * Places for cards, frames and notes: as `tidied` has them, and in every frame lies what lay in it and nothing else. What
 * a frame holds is laid out by itself, then the frame as one card. Frames that overlap move as one, as they are. A note
 * goes with what it is nearest to. Of a selection, what lies in a frame is arranged within it; where the frame can't grow
 * for that without taking in others, the whole of it is tidied; where that can't be either, it stays as it is.
 */
export function framed(picture: Picture, start: string | null, only: readonly string[] | null): Laid {
  const laid = nowhere()
  if (only === null) {
    layAll(unitsOf(picture, start), start, laid)
    return laid
  }
  for (const chosen of choices(picture, only)) {
    const part = nowhere()
    layChosen(picture, start, chosen, part)
    if (membersOf(settledAs(picture, part)) === membersOf(picture)) return part
  }
  return laid
}

/** What is tidied of a selection: it; with all that lies in the same frames; what of it lies in no frame. */
function* choices(picture: Picture, only: readonly string[]): Generator<ReadonlySet<string>> {
  const chosen = new Set(only)
  yield chosen
  const { groups, rest } = grouped(picture)
  const touched = groups.filter(({ boxes }) => boxes.some(({ key }) => chosen.has(key)))
  yield new Set([...only, ...touched.flatMap(({ boxes }) => boxes.map(({ key }) => key))])
  yield new Set(rest.boxes.flatMap(({ key }) => (chosen.has(key) ? [key] : [])))
}

function layAll(units: readonly Unit[], start: string | null, laid: Laid): void {
  const places = arrange(linked(units), startIn(units, start))
  lay(units, places, { x: 0, y: 0 }, laid)
}

/** Lays what is chosen; gives the room that what moved takes now. */
function layChosen(picture: Picture, start: string | null, chosen: ReadonlySet<string>, laid: Laid): Rect[] {
  const { groups, rest } = grouped(picture)
  const all = ({ boxes }: Pick<Picture, 'boxes'>): boolean =>
    boxes.length > 0 && boxes.every(({ key }) => chosen.has(key))
  const units = withNotes(
    [
      ...rest.boxes.map(cardUnit),
      ...groups.map(group => {
        if (all(group)) return groupUnit(group, start)
        const rect = partly(group, start, chosen, laid)
        return rigidUnit(nameOf(group), group.boxes, rect ?? group.frames, rect ? {} : group.notes)
      }),
    ],
    rest.notes,
  )
  const moving = units.filter(({ cards }) => cards.length > 0 && cards.every(card => chosen.has(card)))
  const boxes = linked(units)
  const places = tidied(
    boxes,
    startIn(units, start),
    moving.map(({ box }) => box.key),
  )
  lay(moving, places, { x: 0, y: 0 }, laid)
  return placed(moving, places).map(({ rect }) => rect)
}

/** Arranges what is chosen in a frame, which grows to the right and downwards for it; `null` where it stays as it is. */
function partly(
  { outer, ...inside }: Group,
  start: string | null,
  chosen: ReadonlySet<string>,
  laid: Laid,
): Picture['frames'] | null {
  const frame = outer === null ? undefined : inside.frames[outer]
  if (outer === null || !frame || !inside.boxes.some(({ key }) => chosen.has(key))) return null
  const moved = layChosen({ ...inside, frames: without(inside.frames, outer) }, start, chosen, laid)
  const inner = [...moved, ...Object.keys(inside.frames).flatMap(key => laid.frames.get(key) ?? [])]
  const { x, y } = frame
  const right = inner.map(one => one.x + one.width + PADDING)
  const bottom = inner.map(one => one.y + one.height + PADDING)
  const width = Math.max(frame.width, ...right.map(end => ceil(end - x)))
  const height = Math.max(frame.height, ...bottom.map(end => ceil(end - y)))
  const rect = { x, y, width, height }
  laid.frames.set(outer, rect)
  return { [outer]: rect }
}

function unitsOf(picture: Picture, start: string | null): readonly Unit[] {
  const { groups, rest } = grouped(picture)
  return withNotes([...rest.boxes.map(cardUnit), ...groups.map(group => groupUnit(group, start))], rest.notes)
}

const nameOf = ({ outer, frames }: Group): string => `frame:${outer ?? Object.keys(frames).sort()[0]}`

function groupUnit(group: Group, start: string | null): Unit {
  const { outer, ...inside } = group
  const name = nameOf(group)
  const units = outer === null ? [] : unitsOf({ ...inside, frames: without(inside.frames, outer) }, start)
  const frame = outer === null ? undefined : inside.frames[outer]
  if (outer === null || !frame || units.length === 0)
    return rigidUnit(name, inside.boxes, inside.frames, inside.notes)
  const places = arrange(linked(units), startIn(units, start))
  const within = placed(units, places)
  const content = around(within.map(({ rect }) => rect))
  const by = { x: PADDING - content.x, y: PADDING + TITLE - content.y }
  const size = {
    width: ceil(content.width + 2 * PADDING),
    height: ceil(content.height + 2 * PADDING + TITLE),
  }
  const inner = within.map(({ unit: { box }, rect }) => ({ box, x: rect.x + by.x, y: rect.y + by.y }))
  return {
    box: composed(name, { ...frame, ...size }, inner),
    cards: inside.boxes.map(({ key }) => key),
    frame,
    lay: (at, into) => {
      into.frames.set(outer, { ...at, ...size })
      lay(units, places, { x: at.x + by.x, y: at.y + by.y }, into)
    },
  }
}

function lay(units: readonly Unit[], places: Places, by: Position, laid: Laid): void {
  for (const { unit, rect } of placed(units, places)) unit.lay({ x: rect.x + by.x, y: rect.y + by.y }, laid)
}

/** The units and where they come to lie. */
const placed = (units: readonly Unit[], places: Places): readonly { unit: Unit; rect: Rect }[] =>
  units.flatMap(unit => {
    const { key, width, height } = unit.box
    const at = places.get(key)
    return at ? [{ unit, rect: { ...at, width, height } }] : []
  })

/** The boxes of units, whose ways lead to units. */
function linked(units: readonly Unit[]): readonly Box[] {
  const owners = new Map(units.flatMap(({ box, cards }) => cards.map(card => [card, box.key] as const)))
  return units.map(({ box, cards }) => {
    const ways = box.exits.map(({ to, y }) => ({ to: to === null ? null : (owners.get(to) ?? null), y }))
    // What leads from one of its cards to another is its own affair.
    return { ...box, exits: cards.length > 1 ? ways.filter(({ to }) => to !== box.key) : ways }
  })
}

const startIn = (units: readonly Unit[], start: string | null): string | null =>
  start === null ? null : (units.find(({ cards }) => cards.includes(start))?.box.key ?? null)

const without = (frames: Picture['frames'], key: string): Picture['frames'] =>
  Object.fromEntries(Object.entries(frames).filter(([other]) => other !== key))
