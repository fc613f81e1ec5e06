/** Reads the build's manifest: which files a page needs before it can show something. */

/** @typedef {Record<string, { file: string, name?: string, imports?: string[] }>} Manifest */

/**
 * The files that load for these chunks, each once.
 *
 * @param {Manifest} manifest
 * @param {string[]} chunks
 */
export function loadedFiles(manifest, chunks) {
  const open = chunks.map(chunk => keyOf(manifest, chunk) ?? chunk)
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
 * Where the manifest has a chunk: one that several modules share goes by its name, one of a module's own by that module's path.
 *
 * @param {Manifest} manifest
 * @param {string} chunk
 */
export function keyOf(manifest, chunk) {
  if (manifest[chunk]) return chunk
  return Object.keys(manifest).find(key => key.startsWith('_') && manifest[key]?.name === chunk)
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
