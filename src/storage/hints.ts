/**
 * Which hints need not be shown any more: they were put away, or what they teach was done. Where this browser keeps
 * nothing for us, that holds until the page is left.
 */
const KEY = 'baton.hints'

/** Read once; from then on this is the truth, and what is kept a copy of it. */
let learnt: ReadonlySet<string> | undefined
const listeners = new Set<() => void>()

/** The very same set until it changes. */
export function learntHints(): ReadonlySet<string> {
  learnt ??= new Set(kept())
  return learnt
}

export function learnHints(names: readonly string[]): void {
  const before = learntHints()
  if (names.every(name => before.has(name))) return
  tell(new Set([...before, ...names]))
}

/** All hints are new again. */
export const forgetHints = (): void => tell(new Set())

/** Calls back after each change; gives back how to stop. */
export function onHints(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function tell(next: ReadonlySet<string>): void {
  learnt = next
  try {
    localStorage.setItem(KEY, JSON.stringify([...next]))
  } catch {
    // They come back with the next visit, which does no harm.
  }
  for (const listener of listeners) listener()
}

function kept(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(value) ? value.filter(name => typeof name === 'string') : []
  } catch {
    return []
  }
}
