/** Reads what a file imports, without a parser: regular expressions over its text with the comments taken out. */

/** Paths from the root of the repository to the text of each file. */
export type Tree = Readonly<Record<string, string>>

export type Imports = {
  /** Files of ours, by path. A file that does not exist keeps the path that was written. */
  files: string[]
  /** Packages and Node's own modules, as written. */
  packages: string[]
}

const commentOrString =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g

const importForms = [
  /\b(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*['"]([^'"]+)['"]/g,
  /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
  /\bnew\s+URL\(\s*['"`]([^'"`]+)['"`]\s*,\s*import\.meta\.url/g,
]

const endings = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx']

export function withoutComments(text: string) {
  return text.replace(commentOrString, found => (/^\/[/*]/.test(found) ? ' ' : found))
}

export function importsOf(tree: Tree, path: string): Imports {
  const code = withoutComments(tree[path] ?? '')
  const written = importForms.flatMap(form => [...code.matchAll(form)].map(match => match[1] ?? ''))
  const files = new Set<string>()
  const packages = new Set<string>()
  for (const specifier of written) {
    const target = ownPath(path, specifier)
    if (target === undefined) packages.add(specifier)
    else files.add(existing(tree, target))
  }
  return { files: [...files], packages: [...packages] }
}

function ownPath(from: string, specifier: string) {
  const [written = ''] = specifier.split('?')
  if (written.startsWith('@/')) return normal(`src/${written.slice(2)}`)
  if (written.startsWith('.')) return normal(`${from}/../${written}`)
  return
}

function normal(path: string) {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function existing(tree: Tree, target: string) {
  const stem = target.replace(/\.jsx?$/, '')
  const found = [target, stem].flatMap(path => endings.map(ending => path + ending))
  return found.find(path => Object.hasOwn(tree, path)) ?? target
}
