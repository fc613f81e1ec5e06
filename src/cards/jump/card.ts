import * as z from 'zod/mini'
import type { Known } from '@/core/flow/document'
import type { CardType } from '@/core/runtime/card-type'

const schema = z.looseObject({})

export type Jump = Known<z.infer<typeof schema>>

/**
 * Goes on at a card elsewhere in the flow. Where to is its exit and no setting of its own: so it follows a renamed card,
 * opens when that is deleted, and every walk along connections (reach, what is set on all ways, undo) knows it.
 */
export const jump: CardType<Jump> = {
  type: 'jump',
  label: 'Jump to card',
  summary: 'Goes on at another card, however far away',
  schema,
  brings: {},
  blank: () => ({}),
  exits: () => [{ name: 'next', label: 'Jumps to', open: 'idle', far: true }],
  templates: () => [],
  variables: () => [],
  references: () => [],
  lint: () => [],
  run: () => moment => moment.leave('next'),
}
