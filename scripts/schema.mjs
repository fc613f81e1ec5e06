/** The published JSON Schema is what the built command line prints: writes it, or with `--check` compares byte for byte. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const name = 'public/schema/flow.v1.json'
const file = `${root}${name}`

const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}dist/cli/baton.js`, 'schema'], {
  maxBuffer: 64 * 1024 * 1024,
})
if (status !== 0) stop(`\`baton schema\` failed: ${stderr.toString().trim()}`)
if (stdout.length === 0) stop('`baton schema` printed nothing.')

if (!process.argv.includes('--check')) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, stdout)
  console.log(`Wrote ${name} (${stdout.length} bytes).`)
} else if (!existsSync(file)) {
  stop(`${name} does not exist: write it with \`npm run schema\`.`)
} else if (!readFileSync(file).equals(stdout)) {
  stop(`${name} is not what \`baton schema\` prints: write it with \`npm run schema\`.`)
} else {
  console.log(`${name} is current.`)
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
