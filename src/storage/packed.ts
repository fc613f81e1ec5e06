import type { Card, Flow } from '@/core/flow/document'
import { isObject, own } from '@/core/flow/json'

/**
 * A flow as the text that is stored. The browser copies one long text many times
 * faster than thousands of objects; cards, which stay the same objects from edit to edit, are written out once.
 */
export function packed(flow: Flow): string {
  const { cards, layout, ...rest } = flow
  return `{${[...membersOf(rest), `"cards":${recordOf(cards)}`, `"layout":${recordOf(layout)}`].join()}}`
}

/** Some cards of a flow as the text that is stored beside it while somebody types: what a key costs does not grow with the flow. */
export function packedCards({ cards }: Flow, keys: Iterable<string>): string {
  const some = new Map<string, Card>()
  for (const key of keys) {
    const card = own(cards, key)
    if (card) some.set(key, card)
  }
  return recordOf(Object.fromEntries(some))
}

/** A stored flow with the cards that became others after it was stored. */
export function withEdits(document: unknown, edits: unknown): unknown {
  if (!isObject(document) || !isObject(document.cards) || !isObject(edits)) return document
  return { ...document, cards: { ...document.cards, ...edits } }
}

/** What was stored: flows of earlier versions are objects. A text that can't be read comes back as it is. */
export function unpacked(stored: unknown): unknown {
  if (typeof stored !== 'string') return stored
  try {
    return JSON.parse(stored)
  } catch {
    return stored
  }
}

const written = new WeakMap<object, string>()

function textOf(value: object): string {
  const known = written.get(value)
  if (known !== undefined) return known
  const text = JSON.stringify(value)
  written.set(value, text)
  return text
}

function recordOf(record: Readonly<Record<string, object>>): string {
  const members: string[] = []
  for (const key of Object.keys(record)) {
    const value = record[key]
    if (value !== undefined) members.push(`${nameOf(key)}:${textOf(value)}`)
  }
  return `{${members.join()}}`
}

/** Fields that are absent in JSON are left out. */
const membersOf = (object: object): readonly string[] =>
  Object.entries(object).flatMap(([name, value]) =>
    value === undefined ? [] : [`${nameOf(name)}:${JSON.stringify(value)}`],
  )

const nameOf = (name: string): string => JSON.stringify(name)
