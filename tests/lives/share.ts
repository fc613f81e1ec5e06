import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyLife, STARTS } from '../build/life'
import { SHARE } from '../build/lives'
import { runs } from '../build/runs'
import { liveWholly } from '../build/whole'

/** One file's share of the lives: what has to hold does, in each of their conversations. Where a seed is given, each share has its own. */
export function liveShare(share: number): void {
  test('every law holds after every action, and what is stored after every action goes on the same', () => {
    const lives = runs(SHARE)
    const { seed } = fc.readConfigureGlobal()
    let conversations = 0
    fc.assert(
      fc.property(anyLife, life => {
        conversations += liveWholly(life)
      }),
      { numRuns: lives, ...(seed === undefined ? {} : { seed: seed + share }) },
    )
    expect(conversations).toBeGreaterThanOrEqual(lives * STARTS)
  })
}
