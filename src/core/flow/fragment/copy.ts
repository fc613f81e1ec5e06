import type { Shapes } from '../card-shape'
import { removeCards } from '../compose'
import { type Card, type Flow, type Variable, VERSION } from '../document'
import type { Change } from '../edit'
import { own } from '../json'
import { insideFrame, removeMarks } from '../layout/frames'
import {
  boundsOf,
  contains,
  everything,
  type Picked,
  pickedOf,
  type SizeOf,
  thingsOf,
} from '../layout/picked'
import { rootOf } from '../paths'
import { parseTemplate } from '../template'
import { usesOf } from '../uses'
import { type Fragment, fragmentOf } from './fragment'

/** What is copied: the picked things, and the variables that their cards use. */
export function copy(flow: Flow, shapes: Shapes, picked: Picked, sizeOf: SizeOf): Fragment {
  const { cards, frames, notes } = reach(flow, picked, sizeOf)
  const copied = some(flow.cards, cards)
  const names = new Set(Object.values(copied).flatMap(card => namesIn(shapes, card)))
  return fragmentOf({
    version: VERSION,
    variables: some(flow.variables, [...names].sort()) satisfies Record<string, Variable>,
    cards: copied,
    layout: some(flow.layout, cards),
    ...(frames.length > 0 ? { frames: some(flow.frames, frames) } : {}),
    ...(notes.length > 0 ? { notes: some(flow.notes, notes) } : {}),
  })
}

/** Takes the picked things out of the flow, with all that `copy` takes along. */
export function cut(flow: Flow, picked: Picked, sizeOf: SizeOf): Change {
  const all = reach(flow, picked, sizeOf)
  return { set: 'all', changes: [removeCards(flow, all.cards), removeMarks(all)] }
}

/** A frame takes along what lies in it, and a group of things the frames and notes between them. */
function reach(flow: Flow, picked: Picked, sizeOf: SizeOf): Picked {
  const inside = picked.frames.map(frame => insideFrame(flow, frame, sizeOf))
  const all = {
    cards: [...picked.cards, ...inside.flatMap(({ cards }) => cards)],
    frames: [...picked.frames, ...inside.flatMap(({ frames }) => frames)],
    notes: [...picked.notes, ...inside.flatMap(({ notes }) => notes)],
  }
  const things = thingsOf(flow, all, sizeOf)
  const bounds = boundsOf(things)
  const marks = thingsOf(flow, { ...everything(flow), cards: [] }, sizeOf)
  const between = bounds && things.length > 1 ? marks.filter(({ box }) => contains(bounds, box)) : []
  const known = new Set(things.map(({ kind, key }) => `${kind} ${key}`))
  return pickedOf([...things, ...between.filter(({ kind, key }) => !known.has(`${kind} ${key}`))])
}

const some = <T>(record: Readonly<Record<string, T>> = {}, keys: readonly string[]): Record<string, T> =>
  Object.fromEntries(
    keys.flatMap(key => {
      const value = own(record, key)
      return value === undefined ? [] : [[key, value]]
    }),
  )

/** Names of the variables that a card sets or reads, and of some that are none. */
function namesIn(shapes: Shapes, card: Card): readonly string[] {
  const { variables = [], templates = [] } = usesOf(shapes, card) ?? {}
  const read = templates.flatMap(({ text }) => parseTemplate(text).template?.reads ?? [])
  return [...variables.map(({ name }) => name), ...read].map(rootOf)
}
