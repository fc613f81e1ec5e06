import type { CardFace } from '@/cards/face'
import { exitsOf, readSettings, type Shapes } from '@/core/flow/card-shape'
import type { Card, Flow } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { frameOrNote, type Mark } from '../marks/mark'
import type { ExitItem, Item } from './tree'

/** What the words of the outline are made from. */
export interface Around {
  readonly catalog: Shapes
  faceOf(type: string): CardFace | undefined
}

/** What a card is called in the outline: its title, else the first words it says, else what it does. */
export function cardWords({ catalog, faceOf }: Around, card: Card): string {
  const title = oneLine(card.title ?? '')
  if (title !== '') return title
  const face = faceOf(card.type)
  const reading = face && readSettings(catalog, card)
  if (!face || !reading) return typeWords(catalog, card)
  return cut(oneLine(face.says?.(reading.settings) ?? '')) || face.summary(reading.settings)
}

const typeWords = (catalog: Shapes, { type }: Card): string => catalog.get(type)?.label ?? type

/** The name of a card as it is read out: `Choice “What is it about?”, 3 exits, 1 problem`. */
export function cardName(around: Around, card: Card, problems: number): string {
  const exits = exitsOf(around.catalog, card)
  const [only] = exits
  const open = exits.length === 1 && only !== undefined && (card.exits[only.name] ?? null) === null
  return [
    called(around, card),
    ...(exits.length > 1 ? [`${exits.length} exits`] : []),
    ...(open ? ['leads nowhere'] : []),
    ...(problems > 0 ? [problems === 1 ? '1 problem' : `${problems} problems`] : []),
  ].join(', ')
}

/** The kind of a card, and what it is called. */
export const called = (around: Around, card: Card): string =>
  `${typeWords(around.catalog, card)} “${cardWords(around, card)}”`

/** What stands at an exit that no card follows in its place. */
export function exitWords({ elsewhere, to }: ExitItem, target: string | null): string {
  if (to === null) return 'leads nowhere'
  return elsewhere ? `goes on at ${target ?? to}` : ''
}

/** By what an item is found when somebody types. */
export function typedFor(around: Around, item: Item, flow: Flow): string {
  if (item.kind === 'loose') return looseWords
  if (item.kind === 'marks') return marksWords
  if (item.kind === 'mark') return markWords(flow, item.mark)
  if (item.kind === 'exit' && !item.only) return item.label
  const card = own(flow.cards, item.kind === 'exit' ? (item.to ?? '') : item.card)
  return card ? cardWords(around, card) : ''
}

export const looseWords = 'Nothing leads here'
export const marksWords = 'Frames and notes'

/** The title of a frame, the text of a note. */
export function markWords(flow: Pick<Flow, 'frames' | 'notes'>, mark: Mark): string {
  const thing = frameOrNote(flow, mark)
  return thing ? cut(oneLine('title' in thing ? thing.title : thing.text)) : ''
}

/** A frame or note as it is read out: `Frame “Talk”, 2 cards: Greeting, Goodbye`. */
export function markName({ kind }: Mark, words: string, inside: string, count: number): string {
  if (kind === 'notes') return words === '' ? 'Empty note' : `Note “${words}”`
  const named = words === '' ? 'Frame without a title' : `Frame “${words}”`
  if (count === 0) return `${named}, no cards`
  return `${named}, ${count === 1 ? '1 card' : `${count} cards`}: ${inside}`
}

/** Names of the first few cards, and how many more there are. */
export const membersWords = (first: readonly string[], count: number): string =>
  count > first.length ? `${first.join(', ')} and ${count - first.length} more` : first.join(', ')

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const MOST = 80
const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1).trimEnd()}…` : text)
