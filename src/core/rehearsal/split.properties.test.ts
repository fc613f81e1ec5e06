/** The same life with its time in other steps: it comes to the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyLife, live, openLife, STARTS } from '../../../tests/build/life'
import { SPLIT } from '../../../tests/build/lives'
import { runs } from '../../../tests/build/runs'
import { identical } from '../../../tests/build/stored'
import { isoOf, msOf } from '../flow/time'
import { act } from './act'
import type { Action } from './action'
import { conversationsOf, type World } from './world'

test('it makes no difference in how many steps time passes', () => {
  const lives = runs(SPLIT)
  let conversations = 0
  fc.assert(
    fc.property(anyLife, life => {
      const { actions, world } = live(life)
      const split = actions.flatMap(inSteps).reduce((now, action) => act(now, action).world, openLife(life))
      if (!identical(data(split), data(world))) {
        expect(data(split)).toEqual(data(world))
        throw new Error('The same, in another order.')
      }
      conversations += conversationsOf(world).length
    }),
    { numRuns: lives },
  )
  expect(conversations).toBeGreaterThanOrEqual(lives * STARTS)
})

/** All of a world but the programs, which are no data. */
const data = ({ desk, conversations }: World) => ({ desk, conversations })

/** The action after two waits, of unequal length, in the time before it. */
function inSteps(action: Action, i: number, actions: readonly Action[]): Action[] {
  const from = msOf(actions[i - 1]?.at ?? action.at)
  const span = msOf(action.at) - from
  const waits = [0.37, 0.999].map(
    (part): Action => ({ do: 'wait', at: isoOf(from + Math.floor(span * part)) }),
  )
  return span > 0 ? [...waits, action] : [action]
}
