/** The rules about who may import whom. Tests stand outside: nothing depends on them, so they may look everywhere. */
import { cycles, type Graph, reachable } from './graph'
import { isTest, mayReach, placeOf } from './layers'
import type { Violation } from './violation'

const browserPackages =
  /^(react|react-dom|@xyflow\/react|@base-ui\/react|@tanstack\/react-query|idb|lucide-react|wouter|zustand)(\/|$)/
/** Form fields that every card may use; they know no card. */
const sharedFields = 'fields'
const cardFile = /^src\/cards\/([^/]+\/card|catalog)\.ts$/

export function importViolations(graph: Graph): Violation[] {
  const files = [...graph.keys()].filter(path => !isTest(path))
  return [
    ...files.flatMap(path => layerViolations(graph, path)),
    ...pureFiles(graph).flatMap(path => purityViolations(graph, path)),
    ...commandLineViolations(graph),
    ...cycles(graph).map(([first = '', ...rest]) => ({
      rule: 'cycle',
      file: first,
      detail: [...rest, first].join(' → '),
    })),
  ]
}

/** Files that run in a browser, in a worker and in Node alike: the core, each card, the catalog, and what these pull in. */
export function pureFiles(graph: Graph): string[] {
  const own = (path: string) => path.startsWith('src/cards/') && path.endsWith('.ts')
  const files = [...graph.keys()].filter(path => !isTest(path))
  const cards = reachable(
    graph,
    files.filter(path => cardFile.test(path)),
    own,
  )
  return [...files.filter(path => path.startsWith('src/core/')), ...cards]
}

function layerViolations(graph: Graph, file: string): Violation[] {
  const from = placeOf(file)
  if (!from)
    return file.endsWith('.d.ts') ? [] : [{ rule: 'place', file, detail: 'no such place in the map' }]
  return (graph.get(file)?.files ?? []).flatMap(target => {
    const to = placeOf(target)
    if (isTest(target)) return [{ rule: 'test-import', file, detail: target }]
    if (!to) return isHost(from.layer) ? [] : [{ rule: 'layer', file, detail: target }]
    if (!mayReach(from, to)) return [{ rule: 'layer', file, detail: target }]
    if (from.layer !== to.layer || from.room === to.room) return []
    if (to.layer === 'screens') return [{ rule: 'screens-meet', file, detail: target }]
    const cardsMeet = to.layer === 'cards' && from.room !== '' && to.room !== '' && to.room !== sharedFields
    if (cardsMeet) return [{ rule: 'cards-meet', file, detail: target }]
    return []
  })
}

/** The two hosts may read what stands outside src, such as package.json. */
function isHost(layer: string) {
  return layer === 'app' || layer === 'cli'
}

function purityViolations(graph: Graph, file: string): Violation[] {
  const { files = [], packages = [] } = graph.get(file) ?? {}
  const impure = packages.filter(name => browserPackages.test(name) || name.startsWith('node:'))
  const above = file.startsWith('src/cards/')
    ? files.filter(target => !/^src\/(core|cards)\/.*\.ts$/.test(target))
    : []
  return [...impure, ...above].map(detail => ({ rule: 'pure', file, detail }))
}

/** Nothing that the command line loads, however indirectly, may need a browser. */
function commandLineViolations(graph: Graph): Violation[] {
  const starts = [...graph.keys()].filter(path => path.startsWith('src/cli/') && !isTest(path))
  return [...reachable(graph, starts)].flatMap(file =>
    (graph.get(file)?.packages ?? [])
      .filter(name => browserPackages.test(name))
      .map(detail => ({ rule: 'cli', file, detail })),
  )
}
