/**
 * `npm run bench:canvas [-- --small]`: builds the product and a stage for those it is measured against, serves both, and
 * drives them in Chromium. Peers are installed once, into node_modules of this folder; `--small` needs none.
 * `--check`, a step of `npm test`, is `--small` with the product as `npm run build` left it.
 */
import '../../scripts/node-version.mjs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const check = process.argv.includes('--check')
const small = check || process.argv.includes('--small')
const { installPackages } = await import('../../scripts/packages.mjs')
installPackages()
if (!small) installPackages(new URL('./', import.meta.url))

const here = fileURLToPath(new URL('./', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))
process.env.VITE_PEERS = small ? 'few' : 'all'
const { build } = await import('vite')
if (!check) {
  await build({
    root,
    configFile: `${root}vite.config.ts`,
    build: { outDir: `${here}dist/product` },
    logLevel: 'warn',
  })
}
await build({ root: `${here}stage`, configFile: `${here}stage.config.ts`, logLevel: 'warn' })
await build({ root: here, configFile: `${here}main.config.ts`, logLevel: 'warn' })

const { status } = spawnSync(process.execPath, [`${here}dist/main/bench.js`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  timeout: 5_400_000,
})
process.exitCode = status ?? 1
