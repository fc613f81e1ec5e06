/** Which modules of the app share a file of the build. */
import { fileURLToPath } from 'node:url'

/**
 * What is asked of the graph of modules.
 *
 * @typedef {{ getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }} Graph
 */

const MAIN = ['app/main.tsx']
const EDITOR = ['app/EditorRoute.tsx']
const OTHERS = ['app/LibraryRoute.tsx', 'app/WorkspaceRoute.tsx']

/** What an open flow fetches by itself, right after its first paint. */
const AFTER = [
  'app/editor/NotSaved.tsx',
  'screens/editor/actions/Ears.tsx',
  'screens/editor/canvas/Far.tsx',
  'screens/editor/canvas/LateParts.tsx',
  'screens/editor/hints/Hints.tsx',
  'screens/editor/palette/Openers.tsx',
  'screens/editor/palette/PaletteDrawer.tsx',
  'screens/editor/problems/Linting.tsx',
  'screens/editor/publish/PublishButton.tsx',
  'storage/rehearsals.ts',
]

/**
 * Modules that are always needed together come in one file: each file costs the page's thread about a millisecond,
 * however small it is. What one group has taken those of lower priority go without; what is in none is left to the bundler.
 */
export const chunks = [
  // They are reached through a list of all icons there are, which says nothing of who needs which.
  {
    debugName: 'icons',
    name: 'icons',
    priority: 6,
    test: /lucide-react[\\/].*[\\/]icons[\\/]/,
    minShareCount: 2,
  },
  group('main', 5, within => within(MAIN)),
  group('screens', 4, within => within(EDITOR) && within(OTHERS)),
  group('controls', 3, within => within(AFTER) && within(OTHERS)),
  group('editor', 2, within => within(EDITOR)),
  group('after', 1, within => within(AFTER)),
]

/**
 * At the very beginning of a file: Chromium then makes all of it ready to run, on another thread, instead of function by
 * function on the page's when each is first called. Others take it for a remark.
 */
export const COMPILED_AHEAD = '//# allFunctionsCalledOnLoad\n'

/**
 * Whether a file is one of these groups.
 *
 * @param {{ readonly name: string }} file
 */
export const isShared = ({ name }) => chunks.some(({ debugName }) => debugName === name)

/**
 * @param {string} name
 * @param {number} priority
 * @param {(within: (sources: readonly string[]) => boolean) => boolean} test
 */
function group(name, priority, test) {
  return {
    debugName: name,
    priority,
    /** @type {(id: string, graph: Graph) => string | null} */
    name: (id, graph) => (test(sources => reachOf(sources, graph).has(id)) ? name : null),
  }
}

/**
 * All that these modules import, and what those import.
 *
 * @param {readonly string[]} sources
 * @param {Graph} graph
 * @returns {ReadonlySet<string>}
 */
function reachOf(sources, graph) {
  const known = reached.get(sources)
  if (known) return known
  const ahead = sources.map(pathOf)
  const missing = ahead.find(id => !graph.getModuleInfo(id))
  if (missing) throw new Error(`The app has no module ${missing}: correct its name in scripts/chunks.mjs.`)
  /** @type {Set<string>} */
  const found = new Set()
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (found.has(id)) continue
    found.add(id)
    if (!id.includes('lucide-react')) ahead.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  reached.set(sources, found)
  return found
}

/** As the graph names modules, whatever the system's separator is. @param {string} source */
const pathOf = source => fileURLToPath(new URL(`../src/${source}`, import.meta.url)).replaceAll('\\', '/')

/** @type {WeakMap<readonly string[], ReadonlySet<string>>} */
const reached = new WeakMap()
