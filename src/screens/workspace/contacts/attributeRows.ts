import { FORBIDDEN } from '@/core/flow/document'
import type { Contact } from '@/core/workspace/workspace'

export type AttributeType = 'text' | 'number' | 'boolean'

/** An attribute while it is edited. */
export interface AttributeRow {
  readonly name: string
  readonly type: AttributeType
  /** `yes` or `no` where it is a boolean. Empty: the contact has the attribute, but nothing in it. */
  readonly text: string
}

export const rowsOf = (attributes: Contact['attributes']): readonly AttributeRow[] =>
  Object.entries(attributes).map(([name, value]) => {
    if (typeof value === 'number') return { name, type: 'number', text: String(value) }
    if (typeof value === 'boolean') return { name, type: 'boolean', text: value ? 'yes' : 'no' }
    return { name, type: 'text', text: value ?? '' }
  })

/** A sentence for each row that can't be stored, in its place. */
export const attributeFaults = (rows: readonly AttributeRow[]): readonly (string | undefined)[] =>
  rows.map(({ name, type, text }, place) => {
    const own = name.trim()
    if (own === '') return 'Give the attribute a name.'
    if (FORBIDDEN.has(own)) return `“${own}” can’t be the name of an attribute.`
    if (rows.some((other, at) => at < place && other.name.trim() === own))
      return `There is an attribute “${own}” above. Choose another name.`
    if (type === 'number' && text.trim() !== '' && !Number.isFinite(Number(text)))
      return `“${text}” is not a number. Write it like 1200 or 0.5.`
    return undefined
  })

/** The attributes of sound rows. */
export const attributesFrom = (rows: readonly AttributeRow[]): Contact['attributes'] =>
  Object.fromEntries(rows.map(row => [row.name.trim(), storedValue(row)]))

function storedValue({ type, text }: AttributeRow): string | number | boolean | null {
  if (text.trim() === '') return type === 'text' ? '' : null
  if (type === 'number') return Number(text)
  return type === 'boolean' ? text === 'yes' : text
}
