/**
 * `npm run bench [-- --small]`: installs what Baton is measured against (once), bundles the benchmark for Node, runs it.
 * `--check`, a step of `npm test`, needs none of that.
 * `--play=traced --count=300000` plays one contestant alone, for `NODE_OPTIONS=--cpu-prof`.
 */
import '../scripts/node-version.mjs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const { installPackages } = await import('../scripts/packages.mjs')
installPackages()
if (!process.argv.includes('--check')) installPackages(new URL('./', import.meta.url))

const here = fileURLToPath(new URL('./', import.meta.url))
const { build } = await import('vite')
await build({ root: here, configFile: `${here}vite.config.ts`, logLevel: 'warn' })

const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', `${here}dist/bench.js`, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    timeout: 900_000,
  },
)
process.exitCode = status ?? 1
