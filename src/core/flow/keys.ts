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

/**
 * Makes keys for many things at once, none twice, each from the key it had elsewhere: `card_2` becomes `card`, or the
 * next one that is free. It counts on from the last, so that a thousand copies of one card take no longer than others.
 */
export function keyMaker(taken: (key: string) => boolean): (before: string) => string {
  const counts = new Map<string, number>()
  return before => {
    const base = keyFrom(before.replace(/(_\d+)+$/, ''), () => false)
    let n = counts.get(base) ?? 1
    const key = () => (n === 1 ? base : `${base}_${n}`)
    while (taken(key())) n += 1
    counts.set(base, n + 1)
    return key()
  }
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
