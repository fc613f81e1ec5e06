import { useSyncExternalStore } from 'react'

/** Whether the minimap is shown: as was chosen last, in this browser; until then where there is room for it. */
export const minimapShown = (): boolean => chosen ?? roomy()

/** Shows the minimap or puts it away, and remembers that, where the browser lets us. */
export function showMinimap(shown: boolean): void {
  chosen = shown
  try {
    localStorage.setItem(KEY, shown ? 'shown' : 'hidden')
  } catch {
    // Storage is closed to us: the choice holds until the page is left.
  }
  for (const listener of listeners) listener()
}

export const useMinimap = (): boolean => useSyncExternalStore(subscribe, minimapShown)

const KEY = 'minimap'
const ROOM = '(min-width: 80rem)'
const listeners = new Set<() => void>()
let chosen = stored()

function stored(): boolean | null {
  try {
    const value = localStorage.getItem(KEY)
    return value === null ? null : value === 'shown'
  } catch {
    return null
  }
}

const roomy = (): boolean => typeof matchMedia === 'undefined' || matchMedia(ROOM).matches

function subscribe(listener: () => void): () => void {
  const media = matchMedia(ROOM)
  listeners.add(listener)
  media.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    media.removeEventListener('change', listener)
  }
}
