/** The rules that one file alone can break: its name, its length, and what stands in it. */
import { type Tree, withoutComments } from './imports'
import { isTest } from './layers'
import type { Violation } from './violation'

const mostLines = 300
const vagueName = /^(utils?|helpers?|common)$/i
const importOrReexport = /\b(?:import|export)\b[^'"`;()]*?\bfrom\s*['"][^'"]+['"]|\bimport\s*['"][^'"]+['"]/g
const hiddenInput =
  /\bDate\.now\b|\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\())|\bMath\.random\b|\bperformance\.now\b/g

export function nameViolations(tree: Tree): Violation[] {
  return Object.keys(tree).flatMap(file =>
    file
      .split('/')
      .filter(part => vagueName.test(part.split('.')[0] ?? ''))
      .map(detail => ({ rule: 'name', file, detail })),
  )
}

export function lengthViolations(tree: Tree): Violation[] {
  return sources(tree).flatMap(([file, text]) => {
    const lines = text.replace(/\n$/, '').split('\n').length
    return lines > mostLines ? [{ rule: 'length', file, detail: `${lines} lines` }] : []
  })
}

/** A barrel only hands on what stands elsewhere: it ties its importers to everything behind it. */
export function barrelViolations(tree: Tree): Violation[] {
  return sources(tree).flatMap(([file, text]) => {
    const code = withoutComments(text)
    const handsOn = /\bexport\b[^'"`;()]*?\bfrom\s*['"]/.test(code)
    const rest = code.replace(importOrReexport, '').replace(/[\s;]/g, '')
    return handsOn && rest === '' ? [{ rule: 'barrel', file, detail: 'only re-exports' }] : []
  })
}

/** Time and chance reach the pure files as inputs, never from the machine. */
export function clockViolations(tree: Tree, pure: string[]): Violation[] {
  return pure.flatMap(file => {
    const found = withoutComments(tree[file] ?? '').match(hiddenInput) ?? []
    return found.map(detail => ({ rule: 'clock', file, detail }))
  })
}

function sources(tree: Tree) {
  return Object.entries(tree).filter(([path]) => path.startsWith('src/') && !isTest(path))
}
