import type { Flow } from '@/core/flow/document'
import { own } from '@/core/flow/json'

/** The card a rehearsal begins at: the one asked for, else Start; `null` where there is neither. */
export function firstCard(flow: Flow, from: string | null): string | null {
  const key = from !== null && own(flow.cards, from) ? from : flow.start
  return key !== null && own(flow.cards, key) ? key : null
}
