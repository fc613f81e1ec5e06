/** `npm run screenshots`: takes the pictures in docs/screenshots anew, of the app as `npm run build` made it last. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { tool } from './tool.mjs'

const { status } = spawnSync(process.execPath, [tool('playwright'), 'test', 'screens'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, BATON_SCREENSHOTS: '1' },
  stdio: 'inherit',
})
process.exitCode = status ?? 1
