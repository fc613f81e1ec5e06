import { FORBIDDEN } from './document'

/**
 * A stable key for a new thing, made from its title: `"Where to?"` → `where_to`, then `where_to_2` and so on where it
 * is taken. Text without a single Latin letter or digit gives `fallback`.
 */
export function keyFrom(title: string, taken: (key: string) => boolean, fallback = 'card'): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+/, '')
    .slice(0, 56)
    .replace(/_+$/, '')
  const base = slug === '' || FORBIDDEN.has(slug) ? fallback : slug
  return unique(base, '_', taken)
}

/** An id for a new flow, made from its name: `"Billing issue"` → `billing-issue`. */
export function flowIdFrom(name: string, taken: (id: string) => boolean): string {
  return unique(keyFrom(name, () => false, 'flow').replaceAll('_', '-'), '-', taken)
}

function unique(base: string, separator: string, taken: (key: string) => boolean): string {
  let key = base
  for (let n = 2; taken(key); n += 1) key = `${base}${separator}${n}`
  return key
}
