import { OUTPUT_NAMES, schema } from '@/cards/assign/settings'
import type { Json } from '@/core/flow/json'
import type { Program } from '@/core/runtime/program'
import type { Handoff } from '../thread'

/** One output of an assign card, and the variable that took it. */
export interface OutputLine {
  /** The output's name; `record` for all of them together. */
  readonly field: string
  readonly variable: string
  readonly value: Json
}

/** What the card wrote when it was answered, in the order of its settings. */
export function outputsOf({ card, written }: Handoff, { cards, place }: Program): readonly OutputLine[] {
  const step = cards[place.get(card) ?? -1]
  const settings = schema.safeParse(step?.settings).data
  if (!settings) return []
  return (['record', ...OUTPUT_NAMES] as const).flatMap(field => {
    const variable = settings.store[field]
    return variable && Object.hasOwn(written, variable)
      ? [{ field, variable, value: written[variable] ?? null }]
      : []
  })
}
