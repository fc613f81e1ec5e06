import type { Item } from './tree'

/** What a key means in the tree. */
export type Step =
  | { readonly go: number }
  | { readonly open: string }
  | { readonly close: string }
  | { readonly openAll: string | null }

/** Rows that Page Up and Page Down go. */
const PAGE = 12

/** What the key means at an item, by the pattern of trees (ARIA Authoring Practices); `null` where it means nothing. */
export function stepOf(
  key: string,
  items: readonly Item[],
  at: number,
  closed: ReadonlySet<string>,
): Step | null {
  const item = items[at]
  if (!item) return null
  const go = (to: number): Step => ({ go: Math.max(0, Math.min(items.length - 1, to)) })
  switch (key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(at - 1)
    case 'PageDown':
      return go(at + PAGE)
    case 'PageUp':
      return go(at - PAGE)
    case 'Home':
      return go(0)
    case 'End':
      return go(items.length - 1)
    case '*':
      return { openAll: item.parent }
    case 'ArrowRight':
      if (!item.branch) return null
      return closed.has(item.id) ? { open: item.id } : go(at + 1)
    case 'ArrowLeft':
      if (item.branch && !closed.has(item.id)) return { close: item.id }
      return item.parent === null ? null : go(items.findIndex(({ id }) => id === item.parent))
    default:
      return null
  }
}

/**
 * The item that what was typed means: the next one whose words begin with it, round and round. The same letter again
 * and again goes on from one to the next.
 */
export function typedTo(
  typed: string,
  count: number,
  at: number,
  wordsAt: (index: number) => string,
): number | null {
  const letters = [...typed.toLowerCase()]
  const same = letters.every(letter => letter === letters[0])
  const wanted = same ? (letters[0] ?? '') : letters.join('')
  // With more letters the item that one is on may still be meant.
  const first = same ? 1 : 0
  for (let i = first; i < count + first; i += 1) {
    const index = (at + i) % count
    if (wordsAt(index).toLowerCase().startsWith(wanted)) return index
  }
  return null
}
