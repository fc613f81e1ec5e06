import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Broad tests first: they kill most mutants, and the first failure ends a mutant's run. */
const order = ['/tests/vectors/', '/tests/examples/', '/src/core/runtime/step.test.ts']

class BroadFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = order.findIndex(part => moduleId.includes(part))
      return found < 0 ? order.length : found
    }
    return files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId))
  }
}

/**
 * The tests that a mutant of the desk or the runtime has to get past: every one that reaches them. `npm run mutation`
 * runs them once for each mutant, so they share one worker, and properties are tried a few times.
 */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  test: {
    allowOnly: false,
    include: [
      'tests/{vectors,examples}/**/*.test.ts',
      'src/core/{desk,runtime,rehearsal}/**/*.test.ts',
      'tests/lives/share-1.test.ts',
      'src/cards/examples.test.ts',
      'src/cards/*/card.test.ts',
    ],
    environment: 'node',
    isolate: false,
    env: { RUNS: '10' },
    setupFiles: ['tests/build/seed.ts'],
    sequence: { sequencer: BroadFirst },
  },
})
