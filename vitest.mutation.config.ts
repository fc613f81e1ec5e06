import { defineConfig } from 'vitest/config'

/** What a mutant is held against: `tests/mutation/tests.ts`, put into one file by `scripts/mutation-tests.mjs`. */
export default defineConfig({
  test: {
    allowOnly: false,
    include: ['reports/mutation-tests/all.test.mjs'],
    environment: 'node',
    isolate: false,
    // A property is tried a hundred times for each mutant: of those that live through ten tries most do not live through these.
    env: { RUNS: '100' },
    setupFiles: ['tests/build/seed.ts'],
    // Loaded as it is: there is nothing left to transform.
    server: { deps: { external: [/mutation-tests\/(all|vitest)\.mjs$/] } },
  },
})
