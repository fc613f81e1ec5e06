import type { Flow } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import type { Bot } from './workspace'

/** A flow as somebody another flow may hand over to: active once it has a beginning and something to do. */
export function botOf({ id, name, start, cards }: Flow): Bot {
  const active = start !== null && own(cards, start) !== undefined && Object.keys(cards).length > 1
  return { id, name, active }
}
