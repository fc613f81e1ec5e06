import * as z from 'zod/mini'
import type { CardShape, Shapes } from '@/core/flow/card-shape'
import { cardSchema, flowSchema, NAME, SCHEMA_URL, VERSION } from '@/core/flow/document'

/**
 * JSON Schema of a flow file, for text editors and for programs that write flows. Each known card type has its own
 * settings; a card of any other type is left alone. What needs more than one place at once (no two options with one
 * key, exits that lead to cards that exist) is beyond it, and is what `baton check` is for.
 */
export function jsonSchemaOf(shapes: Shapes): object {
  const notes = z.registry<z.core.JSONSchemaMeta>()
  const known = [...shapes.values()].map(shape => {
    const card = z.extend(cardSchema, { type: z.literal(shape.type), settings: settingsOf(shape) })
    notes.add(card, { id: `card_${shape.type}`, title: shape.label, description: shape.summary })
    return card
  })
  const otherType = z.string().check(z.minLength(1))
  notes.add(otherType, { not: { enum: [...shapes.keys()] } })
  const other = z.extend(cardSchema, { type: otherType })
  notes.add(other, {
    id: 'card_other',
    title: 'Other',
    description: 'A card type this version does not know: kept as it is',
  })
  const cards = z.record(z.string().check(z.regex(NAME)), z.union([...known, other]))
  const flow = z.extend(flowSchema, { version: z.literal(VERSION), cards })
  const { $schema, ...schema } = z.toJSONSchema(flow, { io: 'input', metadata: notes })
  return {
    $schema,
    $id: SCHEMA_URL,
    title: 'Baton flow',
    description: 'A chat flow: see docs/file-format.md',
    ...schema,
  }
}

/** Settings may be left out exactly where their type has a default for all of them. */
const settingsOf = ({ schema }: CardShape) => (z.safeParse(schema, {}).success ? z.optional(schema) : schema)
