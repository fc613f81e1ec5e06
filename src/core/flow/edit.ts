import type { Card, Flow, Frame, Note, Position, Variable } from './document'
import { own, same, without } from './json'

/**
 * The one language in which a flow changes: canvas, inspector, undo, paste, import and CLI all speak it.
 * Each change sets one thing to a value, `null` removing it, so that the inverse of a change is again a change.
 */
export type Change =
  | { readonly set: 'name'; readonly name: string }
  | { readonly set: 'start'; readonly card: string | null }
  | { readonly set: 'card'; readonly card: string; readonly to: Card | null }
  | { readonly set: 'title'; readonly card: string; readonly title: string | null }
  | { readonly set: 'settings'; readonly card: string; readonly settings: object }
  | {
      readonly set: 'exit'
      readonly card: string
      readonly exit: string
      readonly to: string | null | undefined
    }
  | { readonly set: 'position'; readonly card: string; readonly at: Position | null }
  | { readonly set: 'variable'; readonly variable: string; readonly to: Variable | null }
  | { readonly set: 'frame'; readonly frame: string; readonly to: Frame | null }
  | { readonly set: 'note'; readonly note: string; readonly to: Note | null }
  | { readonly set: 'all'; readonly changes: readonly Change[] }

/**
 * The flow after a change. Untouched cards keep their identity; a change that means nothing (an unknown card, a value
 * that is already there) returns the very same flow.
 */
export const edit = (flow: Flow, change: Change): Flow => applied(flow, change, new Set())

/** Records made within this edit: they are nobody else's yet, so the next of thousands of changes need not copy them. */
type Fresh = Set<object>

function applied(flow: Flow, change: Change, fresh: Fresh): Flow {
  switch (change.set) {
    case 'name':
      return change.name === flow.name ? flow : { ...flow, name: change.name }
    case 'start':
      return change.card === flow.start ? flow : { ...flow, start: change.card }
    case 'card':
      return put(fresh, flow, 'cards', change.card, change.to)
    case 'title':
      return editCard(fresh, flow, change.card, card => titled(card, change.title))
    case 'settings':
      return editCard(fresh, flow, change.card, card =>
        same(card.settings, change.settings) ? card : { ...card, settings: change.settings },
      )
    case 'exit':
      return editCard(fresh, flow, change.card, card => pointed(card, change.exit, change.to))
    case 'position':
      return put(fresh, flow, 'layout', change.card, change.at)
    case 'variable':
      return put(fresh, flow, 'variables', change.variable, change.to)
    case 'frame':
      return put(fresh, flow, 'frames', change.frame, change.to)
    case 'note':
      return put(fresh, flow, 'notes', change.note, change.to)
    case 'all':
      return change.changes.reduce((now, one) => applied(now, one, fresh), flow)
  }
}

/** The change that takes `edit(flow, change)` back to `flow`. */
export function invert(flow: Flow, change: Change): Change {
  switch (change.set) {
    case 'name':
      return { set: 'name', name: flow.name }
    case 'start':
      return { set: 'start', card: flow.start }
    case 'card':
      return { set: 'card', card: change.card, to: own(flow.cards, change.card) ?? null }
    case 'title':
      return { set: 'title', card: change.card, title: own(flow.cards, change.card)?.title ?? null }
    case 'settings': {
      const card = own(flow.cards, change.card)
      return card ? { set: 'settings', card: change.card, settings: card.settings } : nothing
    }
    case 'exit': {
      const card = own(flow.cards, change.card)
      return card
        ? { set: 'exit', card: change.card, exit: change.exit, to: own(card.exits, change.exit) }
        : nothing
    }
    case 'position':
      return { set: 'position', card: change.card, at: own(flow.layout, change.card) ?? null }
    case 'variable':
      return { set: 'variable', variable: change.variable, to: own(flow.variables, change.variable) ?? null }
    case 'frame':
      return { set: 'frame', frame: change.frame, to: own(flow.frames ?? {}, change.frame) ?? null }
    case 'note':
      return { set: 'note', note: change.note, to: own(flow.notes ?? {}, change.note) ?? null }
    case 'all': {
      const inverses: Change[] = []
      const fresh: Fresh = new Set()
      let now = flow
      for (const one of singles(change)) {
        inverses.push(invert(now, one))
        now = applied(now, one, fresh)
      }
      return { set: 'all', changes: inverses.reverse() }
    }
  }
}

/** A change that is a list of one thing, as that thing. */
export function lone(change: Change): Change {
  if (change.set !== 'all') return change
  const [only, ...more] = change.changes
  return only && more.length === 0 ? lone(only) : change
}

/** The card that a change is confined to: nothing else of the flow becomes another. `null` for all other changes. */
export function cardOf(change: Change): string | null {
  switch (change.set) {
    case 'title':
    case 'settings':
    case 'exit':
      return change.card
    case 'all': {
      const [first, ...rest] = change.changes.map(cardOf)
      return first !== undefined && rest.every(card => card === first) ? first : null
    }
    default:
      return null
  }
}

const singles = (change: Change): readonly Change[] =>
  change.set === 'all' ? change.changes.flatMap(singles) : [change]

const nothing: Change = { set: 'all', changes: [] }

function editCard(fresh: Fresh, flow: Flow, key: string, change: (card: Card) => Card): Flow {
  const card = own(flow.cards, key)
  if (!card) return flow
  return put(fresh, flow, 'cards', key, change(card))
}

function put<Part extends 'cards' | 'layout' | 'variables' | 'frames' | 'notes'>(
  fresh: Fresh,
  flow: Flow,
  part: Part,
  key: string,
  value: NonNullable<Flow[Part]>[string] | null,
): Flow {
  const before: Readonly<Record<string, object>> = flow[part] ?? {}
  const there = own(before, key)
  if (value === null ? !there : there === value || same(there, value)) return flow
  const record: Record<string, object> = fresh.has(before) ? before : { ...before }
  fresh.add(record)
  if (value === null) delete record[key]
  else record[key] = value
  // A flow without frames has no `frames`, as if there had never been one.
  const none = (part === 'frames' || part === 'notes') && value === null && Object.keys(record).length === 0
  if (none) return lacking(flow, part)
  return record === before ? flow : { ...flow, [part]: record }
}

function lacking(flow: Flow, part: 'frames' | 'notes'): Flow {
  const { [part]: _none, ...rest } = flow
  return rest
}

function titled(card: Card, title: string | null): Card {
  if ((card.title ?? null) === title) return card
  const { title: _before, ...rest } = card
  return title === null ? rest : { ...rest, title }
}

function pointed(card: Card, exit: string, to: string | null | undefined): Card {
  if (own(card.exits, exit) === to) return card
  if (to === undefined) return { ...card, exits: without(card.exits, exit) }
  return { ...card, exits: { ...card.exits, [exit]: to } }
}
