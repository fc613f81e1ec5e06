import type { Json } from '@/core/flow/json'
import { LIMITS } from '@/core/flow/limits'

/**
 * The values of a session by the program's slots, in blocks: whoever changes one copies its block and the list of blocks,
 * however many variables the flow has. All blocks but the last are full.
 */
export type Values = readonly (readonly Json[])[]

const BITS = 4
const MASK = (1 << BITS) - 1

export const valueAt = (values: Values, place: number): Json => values[place >> BITS]?.[place & MASK] ?? null

/** The values with another one at that place. */
export function withValue(values: Values, place: number, value: Json): Values {
  const block = (values[place >> BITS] ?? []).slice()
  block[place & MASK] = value
  // Most flows have few variables.
  if (values.length === 1 && place <= MASK) return [block]
  const blocks = values.slice()
  blocks[place >> BITS] = block
  return blocks
}

/** The block in which the value at that place lies. */
export const blockAt = (values: Values, place: number): Values[number] | undefined => values[place >> BITS]

/** Changes a block that nobody else holds on to. */
export function putInBlock(block: Values[number], place: number, value: Json): void {
  ;(block as Json[])[place & MASK] = value
}

/** Values that nobody else holds on to. */
export type OwnValues = Json[][]

/** Changes them in place. */
export function putValue(values: OwnValues, place: number, value: Json): void {
  const block = values[place >> BITS]
  if (block) block[place & MASK] = value
}

/** Puts a text there; one that is empty, or too long to keep, leaves nothing. */
export const putText = (values: OwnValues, place: number, text: string): void =>
  putValue(values, place, text.length > 0 && text.length <= LIMITS.text ? text : null)

export function ownValues(values: Values): OwnValues {
  const [only] = values
  // Most flows have few variables, and a load run begins a session for each conversation.
  return only && values.length === 1 ? [only.slice()] : values.map(block => block.slice())
}

export function inBlocks(list: readonly Json[]): Values {
  const blocks: Json[][] = []
  for (let i = 0; i < list.length; i += MASK + 1) blocks.push(list.slice(i, i + MASK + 1))
  return blocks
}

/** One after the other. */
export const listed = (values: Values): readonly Json[] => values.flat()
