import { useSyncExternalStore } from 'react'

/** Which colours: the system's choice, or always one of the two. */
export type Theme = 'system' | 'light' | 'dark'

const key = 'theme'
const listeners = new Set<() => void>()
let current: Theme = stored()

function stored(): Theme {
  try {
    const value = localStorage.getItem(key)
    return value === 'light' || value === 'dark' ? value : 'system'
  } catch {
    return 'system'
  }
}

/** Puts the remembered theme on the document. Call once, before the first paint. */
export function applyTheme(): void {
  if (current === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = current
}

/** Chooses a theme and remembers it, where the browser lets us. */
export function setTheme(theme: Theme): void {
  current = theme
  applyTheme()
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // Storage is closed to us: the choice holds until the page is left.
  }
  for (const listener of listeners) listener()
}

/** The chosen theme, at this moment. */
export const themeNow = (): Theme => current

/** Calls back when another theme is chosen, here or in another tab; gives what ends that. */
export function onThemeChange(listener: () => void): () => void {
  const fromAnotherTab = (event: StorageEvent) => {
    if (event.key !== key) return
    current = stored()
    applyTheme()
    listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', fromAnotherTab)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', fromAnotherTab)
  }
}

/** The chosen theme, and how to choose another. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(onThemeChange, () => current), setTheme]
}
