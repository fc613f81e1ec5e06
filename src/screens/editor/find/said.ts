import { titleOf } from '@/core/flow/compose'
import type { Flow } from '@/core/flow/document'
import type { Found, Hit, Where } from '@/core/flow/find/find'
import { own } from '@/core/flow/json'
import type { Catalog } from '@/core/runtime/card-type'

/** What was found, by the name that stands on the canvas. */
export function nameOf(flow: Flow, catalog: Catalog, { kind, key }: Pick<Hit, 'kind' | 'key'>): string {
  const card = kind === 'card' ? own(flow.cards, key) : undefined
  if (card) return titleOf(catalog, card)
  if (kind === 'frame') return own(flow.frames ?? {}, key)?.title || 'Frame'
  return kind === 'note' ? 'Note' : key
}

export const WHERE: Readonly<Record<Where, string>> = {
  title: 'Title',
  text: 'Text',
  exit: 'Exit',
  variable: 'Variable',
  person: 'Assignee',
  type: 'Card type',
  key: 'Key',
}

/** Letters shown before the words that were found, and in all. */
const BEFORE = 24
const MOST = 90

/** What stands around the words, short enough for one line. */
export function around({ text, from, to }: Found): { before: string; match: string; after: string } {
  const begin = from > BEFORE ? from - BEFORE : 0
  const end = Math.max(to, Math.min(text.length, begin + MOST))
  return {
    before: `${begin > 0 ? '…' : ''}${text.slice(begin, from)}`,
    match: text.slice(from, to),
    after: `${text.slice(to, end)}${end < text.length ? '…' : ''}`,
  }
}
