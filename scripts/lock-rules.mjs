/** What package.json and its lock must hold to: `npm ci` works on every platform, and nothing is loose. */

/** @typedef {{ version?: string, integrity?: string, resolved?: string, optionalDependencies?: Record<string, string> }} Entry */
/** @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest */

const mostDependencies = 25
const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/

/**
 * @param {Manifest} manifest package.json
 * @param {{ packages: Record<string, Entry> }} lock package-lock.json
 * @returns {string[]} one sentence for each problem
 */
export function lockProblems(manifest, lock) {
  const entries = Object.entries(lock.packages)
  return [
    ...entries.flatMap(([path, entry]) => missingPlatforms(lock.packages, path, entry)),
    ...entries.filter(([, entry]) => entry.resolved).map(([path]) => `${path} names the host it came from.`),
    ...tooMany(manifest),
    ...loose({ ...manifest.dependencies, ...manifest.devDependencies }),
  ]
}

/**
 * A registry may lack another platform's file when the lock is written: npm leaves it out, and `npm ci` fails there.
 *
 * @param {Record<string, Entry>} packages
 * @param {string} path
 * @param {Entry} entry
 */
function missingPlatforms(packages, path, entry) {
  return Object.keys(entry.optionalDependencies ?? {}).flatMap(name => {
    const found = candidates(path, name)
      .map(place => packages[place])
      .find(Boolean)
    if (found?.version && found.integrity) return []
    return [
      `${path || 'package.json'} names ${name}, which the lock does not have with version and integrity.`,
    ]
  })
}

/**
 * The places where Node looks for a package, nearest first.
 *
 * @param {string} path
 * @param {string} name
 * @returns {string[]}
 */
function candidates(path, name) {
  const here = path ? `${path}/node_modules/${name}` : `node_modules/${name}`
  if (!path) return [here]
  const end = path.lastIndexOf('node_modules/')
  return [here, ...candidates(path.slice(0, Math.max(0, end - 1)), name)]
}

/** @param {Manifest} manifest */
function tooMany({ dependencies = {} }) {
  const count = Object.keys(dependencies).length
  return count > mostDependencies ? [`${count} runtime dependencies, of at most ${mostDependencies}.`] : []
}

/** @param {Record<string, string>} dependencies */
function loose(dependencies) {
  return Object.entries(dependencies)
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `${name} is not pinned to one version: ${version}.`)
}
