import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** `npm run lives`: every property of generated lives in 100,000 conversations each, also what `npm test` looks at in fewer. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  test: {
    allowOnly: false,
    environment: 'node',
    maxWorkers: '100%',
    include: ['tests/lives/*.test.ts', 'src/core/rehearsal/split.properties.test.ts'],
    env: { EVERY_LIFE: 'yes' },
  },
})
