/** The whole architecture as one pure function: files in, violations out. */
import { barrelViolations, clockViolations, lengthViolations, nameViolations } from './file-rules'
import { graphOf } from './graph'
import { importViolations, pureFiles } from './import-rules'
import type { Tree } from './imports'
import type { Violation } from './violation'

export function check(tree: Tree): Violation[] {
  const graph = graphOf(tree)
  return [
    ...importViolations(graph),
    ...nameViolations(tree),
    ...lengthViolations(tree),
    ...barrelViolations(tree),
    ...clockViolations(tree, pureFiles(graph)),
  ]
}
