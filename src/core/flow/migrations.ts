import { VERSION } from './document'
import type { JsonObject } from './json'

/** Turns a document of one version into the next. Frozen once released; each is exercised by a test. */
export type Migration = (document: JsonObject) => JsonObject

/** `migrations[n]` leads from version n + 1 to n + 2. Version 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = []

/** Brings an older document up to `target`. A document of the target version comes back as it is. */
export function migrate(
  document: JsonObject,
  from: number,
  steps: readonly Migration[] = migrations,
  target: number = VERSION,
): JsonObject {
  let current = document
  for (const step of steps.slice(from - 1, target - 1)) current = step(current)
  return from < target ? { ...current, version: target } : current
}
