import { expect, test } from 'vitest'
import { error, type Problem, warning } from '@/core/flow/problem'
import { stageOf } from '../../../../tests/build/stage'
import { grouped } from '../problems/linting'
import { rehearseActions } from './rehearse'

const [a, b, c]: readonly Problem[] = [
  error('one', 'One.', 'Mend it.', { card: 'hello', path: 'text' }),
  warning('two', 'Two.', 'Mend it.', { card: 'hello', path: 'exits.next' }),
  warning('three', 'Three.', 'Mend it.', { card: 'bye' }),
]

/** A stage with these problems; what F8 and Shift+F8 said, after each press. */
function walking(problems: readonly (Problem | undefined)[]) {
  const on = stageOf()
  on.state.report(grouped(problems.filter(one => one !== undefined)), on.flow)
  const find = (id: string) => rehearseActions.find(action => action.id === id)
  return {
    on,
    press: (id: 'next-problem' | 'previous-problem'): unknown => {
      void find(id)?.perform(on)
      const shown = on.asked.findLast(([what]) => what === 'showSettings')
      on.state.select([String(shown?.[1])])
      return on.asked.findLast(([what]) => what === 'announce')?.[1]
    },
    applies: () => find('next-problem')?.applies(on),
  }
}

test('from problem to problem, also within a card, round and back again', () => {
  const { press } = walking([a, b, c])
  const next = () => press('next-problem')
  const back = () => press('previous-problem')
  expect([next(), next(), next(), next()]).toEqual([
    'Problem 1 of 3: One.',
    'Problem 2 of 3: Two.',
    'Problem 3 of 3: Three.',
    'Problem 1 of 3: One.',
  ])
  expect([back(), back()]).toEqual(['Problem 3 of 3: Three.', 'Problem 2 of 3: Two.'])
})

test('it begins at the card that is selected', () => {
  const { on, press } = walking([a, b, c])
  on.state.select(['bye'])
  expect(press('next-problem')).toBe('Problem 3 of 3: Three.')
  on.state.select(['hello'])
  expect(press('previous-problem')).toBe('Problem 2 of 3: Two.')
})

test('what concerns no card is no place to go to', () => {
  expect(walking([error('start_missing', 'No Start.', 'Add one.')]).applies()).toBe(false)
})
