/** `npm run build`: the app into dist/app and the command line into dist/cli; a failure leaves nothing stale behind. */
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const onlyCli = process.argv.includes('--cli')

rmSync(`${root}${onlyCli ? 'dist/cli' : 'dist'}`, { recursive: true, force: true })
if (!onlyCli) await build({ root, configFile: `${root}vite.config.ts` })
await build({ root, configFile: `${root}vite.cli.config.ts` })
