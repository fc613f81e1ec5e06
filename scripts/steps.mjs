/** The steps of `npm test`, in order. Each is one or more Node commands, and fails if any of them does. */
import { tool } from './tool.mjs'

/** @typedef {{ name: string, commands: string[][] }} Step */

const typeChecks = ['tsconfig.json', 'tsconfig.core.json', 'scripts/tsconfig.json']

/** Some tools paint whenever CI is set; a log that is not a terminal gets plain text. */
const plain = !process.stdout.isTTY

/** @returns {Step[]} */
export function allSteps() {
  const biome = [tool('biome'), 'ci', '--error-on-warnings', ...(plain ? ['--colors=off'] : [])]
  const vitest = [tool('vitest'), 'run', ...(plain ? ['--no-color'] : [])]
  return [
    { name: 'lock', commands: [['scripts/lock.mjs']] },
    { name: 'lint', commands: [biome] },
    { name: 'dead-code', commands: [[tool('knip')]] },
    {
      name: 'types',
      commands: typeChecks.map(file => [tool('tsc'), '-p', file]),
    },
    { name: 'unit', commands: [[...vitest, '--project', 'unit', '--coverage']] },
    { name: 'components', commands: [[...vitest, '--project', 'browser']] },
    { name: 'build', commands: [['scripts/build.mjs']] },
    { name: 'schema', commands: [['scripts/schema.mjs', '--check']] },
    { name: 'budget', commands: [['scripts/budget.mjs']] },
    { name: 'bench', commands: [['bench/run.mjs', '--check']] },
    { name: 'bench-canvas', commands: [['bench/canvas/run.mjs', '--check']] },
    { name: 'e2e', commands: [[tool('playwright'), 'test']] },
  ]
}
