const KEY = 'recent-actions'
/** More than this is no longer recent. */
const MOST = 5

/** Ids of the actions used last, the latest first; remembered from flow to flow, where the browser lets us. */
export function recent(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(id => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function remember(id: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([id, ...recent().filter(one => one !== id)].slice(0, MOST)))
  } catch {
    // Storage is closed to us: nothing is recent then.
  }
}
