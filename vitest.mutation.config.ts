import { defineConfig } from 'vitest/config'

/** What a mutant is held against: `tests/mutation/tests.ts`, put into one file by `scripts/mutation-tests.mjs`. */
export default defineConfig({
  test: {
    allowOnly: false,
    include: ['reports/mutation-tests/all.test.mjs'],
    environment: 'node',
    isolate: false,
    // A property is tried a few times for each mutant.
    env: { RUNS: '10' },
    setupFiles: ['tests/build/seed.ts'],
    // Loaded as it is: there is nothing left to transform.
    server: { deps: { external: [/mutation-tests\/(all|vitest)\.mjs$/] } },
  },
})
