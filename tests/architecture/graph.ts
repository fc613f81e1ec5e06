/** The files of src as a graph of imports: who reaches whom, and where the circles are. */
import { type Imports, importsOf, type Tree } from './imports'

export type Graph = ReadonlyMap<string, Imports>

export function graphOf(tree: Tree): Graph {
  const sources = Object.keys(tree).filter(path => path.startsWith('src/') && /\.tsx?$/.test(path))
  return new Map(sources.map(path => [path, importsOf(tree, path)]))
}

/** The starting files and everything they import, directly or not, as far as `enters` lets it in. */
export function reachable(graph: Graph, starts: string[], enters: (path: string) => boolean = () => true) {
  const seen = new Set(starts)
  for (const path of seen) {
    for (const target of graph.get(path)?.files ?? []) if (enters(target)) seen.add(target)
  }
  return seen
}

/** Each circle once per import that closes it, as the list of its files. */
export function cycles(graph: Graph): string[][] {
  const found: string[][] = []
  const finished = new Set<string>()
  const trail: string[] = []

  function visit(path: string) {
    const start = trail.indexOf(path)
    if (start >= 0) found.push(trail.slice(start))
    if (start >= 0 || finished.has(path)) return
    trail.push(path)
    for (const target of graph.get(path)?.files ?? []) visit(target)
    trail.pop()
    finished.add(path)
  }

  for (const path of graph.keys()) visit(path)
  return found
}
