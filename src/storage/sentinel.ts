/**
 * The names of the stored flows, kept a second time where the database can't take them along: a damaged database opens
 * silently empty, and a cheerful "build your first flow" would then be a lie.
 */
const KEY = 'baton.flows'

/** Remembers what is there. Where this browser keeps nothing for us, there is nothing to compare with later either. */
export function remember(names: readonly string[]): void {
  try {
    if (names.length > 0) localStorage.setItem(KEY, JSON.stringify(names))
  } catch {
    // The sentinel is a help, not a promise.
  }
}

/** What was there when somebody last looked. */
export function remembered(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(value) ? value.filter(name => typeof name === 'string') : []
  } catch {
    return []
  }
}

/** The loss has been seen: from now on, empty means empty. */
export function forgetLost(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Nothing was kept, so nothing is to be forgotten.
  }
}
