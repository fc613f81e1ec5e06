/** Reads the build's manifest: which files a page needs before it can show something. */

/** @typedef {Record<string, { file: string, isEntry?: boolean, imports?: string[] }>} Manifest */

/**
 * The files that load for the entry and these sources, each once. A source without a chunk of its own is part of one
 * that already counts.
 *
 * @param {Manifest} manifest
 * @param {string[]} sources
 */
export function loadedFiles(manifest, sources) {
  const entries = Object.keys(manifest).filter(key => manifest[key]?.isEntry)
  const open = [...entries, ...sources]
  const seen = new Set()
  const files = new Set()
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) continue
    seen.add(key)
    if (chunk.file.endsWith('.js')) files.add(chunk.file)
    open.push(...(chunk.imports ?? []))
  }
  return [...files].sort()
}

/**
 * A circle of chunks that import each other at start-up, or `null`. In one, a chunk may run before what it needs.
 *
 * @param {Manifest} manifest
 * @returns {string[] | null}
 */
export function chunkCycle(manifest) {
  /** @type {Set<string>} */
  const done = new Set()
  /** @type {(key: string, path: string[]) => string[] | null} */
  const visit = (key, path) => {
    if (path.includes(key)) return [...path.slice(path.indexOf(key)), key]
    if (done.has(key)) return null
    for (const next of manifest[key]?.imports ?? []) {
      const cycle = visit(next, [...path, key])
      if (cycle) return cycle
    }
    done.add(key)
    return null
  }
  for (const key of Object.keys(manifest)) {
    const cycle = visit(key, [])
    if (cycle) return cycle
  }
  return null
}
