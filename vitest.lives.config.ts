import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * `npm run lives`: every property there is, with examples that nobody has seen before. Those of generated lives are looked
 * at in 100,000 conversations each, also what `npm test` looks at in fewer, and 20,000 lists of edits are undone and redone.
 * What fails tells its seed.
 */
export default defineConfig({
  resolve: { alias: { '@': join(here, 'src') } },
  test: {
    allowOnly: false,
    environment: 'node',
    maxWorkers: '100%',
    testTimeout: 3_600_000,
    include: ['tests/lives/*.test.ts', ...properties('src'), ...properties('tests')],
    env: { EVERY_LIFE: 'yes' },
  },
})

/** The tests that draw examples. */
function properties(folder: string): string[] {
  return readdirSync(join(here, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts'))
    .map(name => join(folder, name))
    .filter(file => readFileSync(join(here, file), 'utf8').includes("from 'fast-check'"))
}
