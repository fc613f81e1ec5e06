/** Reads the real files for the architecture test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Tree } from './imports'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = ['src', 'e2e', 'tests', 'bench', 'scripts']
const text = /\.(tsx?|mjs|css)$/

export function treeOnDisk(): Tree {
  const paths = folders
    .filter(folder => existsSync(root + folder))
    .flatMap(folder =>
      readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name}`),
    )
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => text.test(path) && !path.includes('/node_modules/'))
  return Object.fromEntries(paths.map(path => [path, readFileSync(root + path, 'utf8')]))
}
