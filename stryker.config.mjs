/** Mutation testing of the desk and the runtime (`npm run mutation`): a mutant that no test notices breaks a rule unseen. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  buildCommand: 'node scripts/mutation-tests.mjs',
  // Stryker knows the tests of each mutant from the dry run; looking for related files again would only cost time.
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: ['src/core/{desk,runtime}/**/*.ts', '!**/*.test.ts'],
  coverageAnalysis: 'perTest',
  // What runs while a file loads counts too: the worker is a new one for every mutant.
  ignoreStatic: false,
  concurrency: 2,
  // A timeout counts as noticed, so a busy machine must not cause one. Endless loops end at Stryker's limit of hits.
  timeoutMS: 20_000,
  // Neither is needed by vitest, and both would need an interface that TypeScript 7 does not have.
  disableTypeChecks: false,
  tsconfigFile: '',
  // A second biome.json below the first would stop the linter.
  ignorePatterns: [
    'biome.json',
    'coverage',
    'dist',
    'docs',
    'e2e',
    'playwright-report',
    'reports',
    'test-results',
  ],
  // `npm run mutation -- --incremental` looks again only at what changed in the code. It does not see a changed test or
  // vector, so a figure to be quoted comes from a whole run.
  incrementalFile: join(tmpdir(), 'baton-mutation.json'),
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  allowConsoleColors: false,
  thresholds: { high: 95, low: 90, break: 90 },
}
