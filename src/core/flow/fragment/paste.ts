import type { Shapes } from '../card-shape'
import type { Card, Flow, Position, Variable } from '../document'
import type { Change } from '../edit'
import { own } from '../json'
import { keyMaker } from '../keys'
import { nothingPicked, type Picked, type SizeOf } from '../layout/picked'
import { GRID, whole } from '../layout/place'
import { inEnglish, LIMITS } from '../limits'
import { isReserved } from '../paths'
import { error, type Problem } from '../problem'
import { type Names, namedOtherwise } from '../variables/named-otherwise'
import { copy } from './copy'
import type { Fragment } from './fragment'

export interface Pasted {
  readonly change: Change
  /** What is new, to be selected. */
  readonly picked: Picked
  /** Why nothing is pasted. */
  readonly problems: readonly Problem[]
}

/**
 * Puts copies into a flow, their upper left corner at a place, under new keys. Connections between them are kept, others
 * left open. Variables that the flow lacks come along; one that it has with another type comes under another name, in
 * every copy. People, teams and bots stay as they are named (see `resolveFragment`). A flow that has a Start card takes
 * no second one.
 */
export function paste(flow: Flow, shapes: Shapes, fragment: Fragment, at: Position): Pasted {
  const cards = withoutSecondStart(flow, fragment.cards)
  const { frames = {}, notes = {} } = fragment
  const problems = [
    ...tooMany('cards', flow.cards, cards),
    ...tooMany('frames', flow.frames, frames),
    ...tooMany('notes', flow.notes, notes),
  ]
  if (problems.length > 0) return { change: { set: 'all', changes: [] }, picked: nothingPicked, problems }
  const copies = {
    cards: renewed(cards, flow.cards),
    frames: renewed(frames, flow.frames),
    notes: renewed(notes, flow.notes),
  }
  const keys = new Map(copies.cards.map(({ before, key }) => [before, key]))
  const { names, brought } = variablesFor(flow, fragment.variables)
  const by = offset(fragment, Object.keys(cards), at)
  const changes: Change[] = brought.map(([variable, to]) => ({ set: 'variable', variable, to }))
  for (const { before, key, thing: card } of copies.cards) {
    changes.push(
      { set: 'card', card: key, to: copied(shapes, card, keys, names) },
      { set: 'position', card: key, at: moved(own(fragment.layout, before) ?? { x: 0, y: 0 }, by) },
    )
    if (card.type === 'start') changes.push({ set: 'start', card: key })
  }
  for (const { key, thing } of copies.frames) changes.push({ set: 'frame', frame: key, to: moved(thing, by) })
  for (const { key, thing } of copies.notes) changes.push({ set: 'note', note: key, to: moved(thing, by) })
  const picked = {
    cards: copies.cards.map(({ key }) => key),
    frames: copies.frames.map(({ key }) => key),
    notes: copies.notes.map(({ key }) => key),
  }
  return { change: { set: 'all', changes }, picked, problems: [] }
}

/** Copies things within a flow, a little below and to the right of where they lie. */
export function duplicate(flow: Flow, shapes: Shapes, picked: Picked, sizeOf: SizeOf): Pasted {
  const fragment = copy(flow, shapes, picked, sizeOf)
  const corner = cornerOf(fragment, Object.keys(withoutSecondStart(flow, fragment.cards)))
  return paste(flow, shapes, fragment, { x: corner.x + 2 * GRID, y: corner.y + 2 * GRID })
}

function withoutSecondStart(flow: Flow, cards: Flow['cards']): Flow['cards'] {
  const isStart = ([, { type }]: readonly [string, Card]): boolean => type === 'start'
  const entries = Object.entries(cards)
  const first = Object.entries(flow.cards).some(isStart) ? undefined : entries.find(isStart)
  return Object.fromEntries(entries.filter(entry => !isStart(entry) || entry === first))
}

/** The new keys of cards, by those they had before. */
type Keys = ReadonlyMap<string, string>

/** The things under new keys, each with the one it had elsewhere. */
function renewed<T>(
  things: Readonly<Record<string, T>>,
  there: object = {},
): readonly { readonly before: string; readonly key: string; readonly thing: T }[] {
  const make = keyMaker(key => Object.hasOwn(there, key))
  return Object.entries(things).map(([before, thing]) => ({ before, key: make(before), thing }))
}

/** Which variables come along, and which are called otherwise in the flow they come to. */
function variablesFor(
  flow: Flow,
  variables: Flow['variables'],
): { names: Names; brought: readonly (readonly [string, Variable])[] } {
  const names: Record<string, string> = {}
  const brought: (readonly [string, Variable])[] = []
  const make = keyMaker(
    key => isReserved(key) || Object.hasOwn(flow.variables, key) || Object.hasOwn(variables, key),
  )
  for (const [name, variable] of Object.entries(variables)) {
    const there = own(flow.variables, name)
    if (there?.type === variable.type) continue
    // One that hides what every flow can read would change what the flow's own cards say.
    const other = there || isReserved(name) ? make(name) : name
    if (other !== name) names[name] = other
    brought.push([other, variable])
  }
  return { names, brought }
}

function copied(shapes: Shapes, card: Card, keys: Keys, names: Names): Card {
  const exits = Object.entries(card.exits).map(([exit, to]) => [
    exit,
    to === null ? null : (keys.get(to) ?? null),
  ])
  return { ...card, settings: namedOtherwise(shapes, card, names), exits: Object.fromEntries(exits) }
}

function offset(fragment: Fragment, cards: readonly string[], at: Position): Position {
  const corner = cornerOf(fragment, cards)
  return { x: whole(at.x) - corner.x, y: whole(at.y) - corner.y }
}

/** The upper left corner of what is pasted. */
function cornerOf(fragment: Fragment, cards: readonly string[]): Position {
  const { frames = {}, notes = {} } = fragment
  const places = [
    ...cards.map(key => own(fragment.layout, key)),
    ...Object.values(frames),
    ...Object.values(notes),
  ]
  return places.reduce<Position>(
    (corner, place) => (place ? { x: Math.min(corner.x, place.x), y: Math.min(corner.y, place.y) } : corner),
    places.find(place => place !== undefined) ?? { x: 0, y: 0 },
  )
}

const moved = <T extends Position>(thing: T, by: Position): T => ({
  ...thing,
  x: whole(thing.x + by.x),
  y: whole(thing.y + by.y),
})

function tooMany(what: 'cards' | 'frames' | 'notes', there: object = {}, more: object): readonly Problem[] {
  if (Object.keys(there).length + Object.keys(more).length <= LIMITS[what] || Object.keys(more).length === 0)
    return []
  return [
    error(
      `too_many_${what}`,
      `The flow would have more than ${inEnglish(LIMITS[what])} ${what}.`,
      'Paste into another flow.',
    ),
  ]
}
