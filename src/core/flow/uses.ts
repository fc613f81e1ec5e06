import { readSettings, type Shapes, type TemplateUse, type VariableUse } from './card-shape'
import type { Card, VariableType } from './document'

/** What a card does with variables, as its type tells. */
export interface Uses {
  readonly variables: readonly VariableUse[]
  readonly templates: readonly TemplateUse[]
}

/** Readings are remembered as long as the settings live, and so is what they use. */
const known = new WeakMap<object, Uses>()

/** What the card reads and writes; `null` where its type is unknown or its settings can't be read. */
export function usesOf(shapes: Shapes, card: Card): Uses | null {
  const reading = readSettings(shapes, card)
  if (!reading) return null
  const before = known.get(reading)
  if (before) return before
  const { shape, settings } = reading
  const uses = { variables: shape.variables(settings), templates: shape.templates(settings) }
  known.set(reading, uses)
  return uses
}

/** The types a variable may have to take a value of the given one: its own, or text, which takes all but a record. */
export const takers = (type: VariableType): readonly VariableType[] =>
  type === 'text' || type === 'object' ? [type] : [type, 'text']
