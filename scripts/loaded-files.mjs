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
