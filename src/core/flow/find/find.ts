import { exitsOf, readSettings, type Shapes } from '../card-shape'
import type { Card, Flow } from '../document'
import { outlineOf } from '../graph/outline'
import { isObject, own } from '../json'
import { usesOf } from '../uses'
import { bare, type Match, matchIn } from './match'

/** Something that has the words somewhere, with each place in it that does, the most telling first. */
export interface Hit {
  readonly kind: 'card' | 'frame' | 'note'
  readonly key: string
  readonly places: readonly Found[]
}

/** One place where the words stand. */
export interface Found extends Match {
  readonly where: Where
  /** The field in the card's settings, where it is one. */
  readonly path?: string
  /** All that stands there; `from` and `to` say which part of it was meant. */
  readonly text: string
}

export type Where = 'title' | 'text' | 'exit' | 'variable' | 'person' | 'type' | 'key'

/**
 * Everything in a flow that has the words: cards in reading order, then frames and notes from top to bottom. Case and
 * accents do not matter. Nothing for a query of blanks.
 */
export function find(flow: Flow, shapes: Shapes, query: string): readonly Hit[] {
  if (bare(query.trim()) === '') return []
  const cards = outlineOf(flow, shapes).flatMap(({ card: key }) => {
    const card = own(flow.cards, key)
    return card ? hit('card', key, textsOf(shapes, key, card), query) : []
  })
  const frames = fromTheTop(flow.frames).flatMap(([key, { title }]) =>
    hit('frame', key, [{ where: 'title', text: title }], query),
  )
  const notes = fromTheTop(flow.notes).flatMap(([key, { text }]) =>
    hit('note', key, [{ where: 'text', text }], query),
  )
  return [...cards, ...frames, ...notes]
}

type Text = Pick<Found, 'where' | 'path' | 'text'>

function hit(kind: Hit['kind'], key: string, texts: readonly Text[], query: string): readonly Hit[] {
  const places = texts.flatMap(text => {
    const match = matchIn(text.text, query)
    return match ? [{ ...text, ...match }] : []
  })
  return places.length === 0 ? [] : [{ kind, key, places }]
}

/** All that can be found on a card, remembered as long as the card does not change. */
function textsOf(shapes: Shapes, key: string, card: Card): readonly Text[] {
  const known = remembered.get(card)
  if (known?.shapes === shapes && known.key === key) return known.texts
  const uses = usesOf(shapes, card)
  const texts: readonly Text[] = [
    ...(card.title === undefined ? [] : [{ where: 'title' as const, text: card.title }]),
    ...(uses?.templates ?? []).map(({ path, text }) => ({ where: 'text' as const, path, text })),
    ...(readSettings(shapes, card) ? [] : wordsIn(card.settings)),
    ...exitsOf(shapes, card).map(({ name, label }) => ({
      where: 'exit' as const,
      path: `exits.${name}`,
      text: label,
    })),
    ...(uses?.variables ?? []).map(({ path, name }) => ({ where: 'variable' as const, path, text: name })),
    ...people(shapes, card),
    { where: 'type', text: shapes.get(card.type)?.label ?? card.type },
    { where: 'key', text: key },
  ]
  remembered.set(card, { shapes, key, texts })
  return texts
}

interface Known {
  readonly shapes: Shapes
  readonly key: string
  readonly texts: readonly Text[]
}

const remembered = new WeakMap<Card, Known>()

function people(shapes: Shapes, card: Card): readonly Text[] {
  const reading = readSettings(shapes, card)
  const references = reading ? reading.shape.references(reading.settings) : []
  return references.flatMap(({ path, ref: { name, email } }) => [
    { where: 'person' as const, path, text: name },
    ...(email ? [{ where: 'person' as const, path, text: email }] : []),
  ])
}

/** Of a card that can't be read, every text in its settings. */
function wordsIn(part: unknown, path = ''): readonly Text[] {
  if (typeof part === 'string') return [{ where: 'text', path, text: part }]
  const inner = Array.isArray(part)
    ? part.map((one, i) => [String(i), one] as const)
    : isObject(part)
      ? Object.entries(part)
      : []
  return inner.flatMap(([name, one]) => wordsIn(one, path === '' ? name : `${path}.${name}`))
}

const fromTheTop = <T extends { readonly x: number; readonly y: number }>(
  record: Readonly<Record<string, T>> = {},
): readonly (readonly [string, T])[] =>
  Object.entries(record).sort(
    ([a, one], [b, other]) => one.y - other.y || one.x - other.x || (a < b ? -1 : 1),
  )
