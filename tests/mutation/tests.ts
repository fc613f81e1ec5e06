/**
 * The tests that a mutant of the desk or the runtime has to get past: every one that reaches them. The broad ones first:
 * they notice most mutants, and the first failure ends a mutant's run.
 */
import.meta.glob(['../vectors/**/*.test.ts', '../examples/**/*.test.ts'], { eager: true })
import.meta.glob(
  [
    '../../src/core/{desk,runtime,rehearsal}/**/*.test.ts',
    '../../src/cards/{examples,quick}.test.ts',
    '../../src/cards/*/card.test.ts',
    '../lives/share-1.test.ts',
  ],
  { eager: true },
)
