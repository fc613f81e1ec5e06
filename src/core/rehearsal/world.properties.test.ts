/** What holds of every world, whatever visitors, assignees and the clock do in it. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LAWS } from '../../../tests/build/laws'
import { anyLife, live, STARTS } from '../../../tests/build/life'
import { LAWFUL } from '../../../tests/build/lives'
import { runs } from '../../../tests/build/runs'
import { WORLD_LAWS } from '../../../tests/build/worldLaws'
import { conversationsOf } from './world'

test('every law holds, in every conversation and after every action', () => {
  let conversations = 0
  const numRuns = runs(LAWFUL)
  fc.assert(
    fc.property(anyLife, life => {
      const { world } = live(life, moment => {
        for (const [name, law] of Object.entries(WORLD_LAWS)) obey(name, law(moment))
      })
      for (const { events, ...talk } of conversationsOf(world).map(([, one]) => one)) {
        conversations += 1
        for (const [name, law] of Object.entries(LAWS)) obey(name, law(events, talk))
      }
    }),
    { numRuns },
  )
  expect(conversations).toBeGreaterThanOrEqual(numRuns * STARTS)
})

function obey(name: string, wrong: string | null): void {
  if (wrong !== null) throw new Error(`${name}: ${wrong}`)
}
