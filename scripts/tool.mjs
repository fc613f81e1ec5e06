/** Finds the script behind a command of an installed package, so that no step needs a shell or the PATH. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @type {Record<string, string>} */
const packages = { biome: '@biomejs/biome', tsc: 'typescript', playwright: '@playwright/test' }

/**
 * @param {string} command e.g. `vite`
 * @returns the path of the JavaScript file to run with Node
 */
export function tool(command) {
  const folder = new URL(`../node_modules/${packages[command] ?? command}/`, import.meta.url)
  const { bin } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'))
  return fileURLToPath(new URL(typeof bin === 'string' ? bin : bin[command], folder))
}
