import type { Given } from './plan'

/** The name, whether it stands in one column or in two. */
export const nameOf = ({ field }: Given): string =>
  field('name') || [field('first_name'), field('last_name')].filter(Boolean).join(' ')

/** A plain decimal number such as `1200` or `-0.5`, and nothing that only some countries write so. */
export function numberOf(text: string): number | undefined {
  const read = /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN
  return Number.isNaN(read) ? undefined : read
}

const YES = new Set(['yes', 'true', '1', 'y', 'x', 'ja', 'oui', 'si', 'sí'])
const NO = new Set(['no', 'false', '0', 'n', 'nein', 'non'])

export function booleanOf(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : undefined
}
