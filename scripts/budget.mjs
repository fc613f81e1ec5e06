/** How much JavaScript the editor loads before one can work: measured in the build's manifest, held to a budget. */
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { chunkCycle, keyOf, loadedFiles } from './loaded-files.mjs'

const budgets = [
  { name: 'editor', most: 230_000, chunks: ['editor'] },
  {
    name: 'editor, inspector, preview',
    most: 320_000,
    chunks: ['editor', 'after', 'src/app/editor/Rehearse.tsx'],
  },
]

process.exitCode = report() ? 0 : 1

function report() {
  const root = new URL('..', import.meta.url)
  const app = new URL('dist/app/', root)
  const manifestFile = new URL('.vite/manifest.json', app)
  if (!existsSync(manifestFile)) return refuse('There is no build to measure: run `npm run build` first.')
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
  const missing = budgets.flatMap(budget => budget.chunks).filter(chunk => !keyOf(manifest, chunk))
  if (missing.length) return refuse(`The build has no file for what the budget names: ${missing.join(', ')}.`)
  const cycle = chunkCycle(manifest)
  if (cycle) return refuse(`Chunks of the build import each other: ${cycle.join(' → ')}.`)
  /** @param {string} file */
  const sizeOf = file => gzipSync(readFileSync(new URL(file, app))).length
  console.log('JavaScript loaded at first, gzip, 1 kB = 1000 bytes')
  return budgets
    .map(budget => row(budget, loadedFiles(manifest, ['main', ...budget.chunks]), sizeOf))
    .every(Boolean)
}

/**
 * @param {{ name: string, most: number }} budget
 * @param {string[]} files
 * @param {(file: string) => number} sizeOf
 */
function row({ name, most }, files, sizeOf) {
  const sizes = files.map(sizeOf)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const within = total <= most
  console.log(`\n${name.padEnd(44)} ${kB(total)} of ${kB(most)}${within ? '' : '  TOO MUCH'}`)
  files.forEach((file, index) => {
    console.log(`  ${file.padEnd(42)} ${kB(sizes[index] ?? 0)}`)
  })
  return within
}

/** @param {number} bytes */
function kB(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`
}

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence)
  return false
}
