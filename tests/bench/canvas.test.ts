import { expect, test } from 'vitest'
import { type Figure, type Part, type Round, roundWith } from '../../bench/canvas/figures'
import { compared, goalsOf, type Measured } from '../../bench/canvas/goals'
import { EVERY } from '../../bench/canvas/names'

const all = (figure: Figure): Round => roundWith(() => figure)
const but = (round: Round, part: Part, figure: Figure): Round => ({ ...round, [part]: figure })

const before = { near_2000: 0.1, load_2000: 0.1, near_5000_50: 1.2 }
const usual: Measured = { 'Baton/2000': all(10), [`${EVERY}/2000`]: all(100) }

test('a ratio that is twice as bad as recorded is noise, and more than that is told', () => {
  const near = (figure: number) =>
    compared({ ...usual, 'Baton/2000': but(all(10), 'near', figure) }, before, [2000])
  expect(near(20)).toEqual([])
  expect(near(21)).toEqual(['Pan near at 2,000, against React Flow given every card: 0.21, and was 0.1.'])
})

test('a ratio that could not be measured is told', () => {
  const late = { ...usual, 'Baton/2000': but(all(10), 'load', 'late') }
  expect(compared(late, before, [2000])).toEqual(['load_2000 could not be measured, and was 0.1.'])
})

test('where nothing is recorded nothing passes', () => {
  expect(compared(usual, {}, [2000])).toEqual(['Nothing is recorded that could be compared.'])
})

test('milliseconds are told and never compared', () => {
  const slower: Measured = { 'Baton/2000': all(1000), [`${EVERY}/2000`]: all(10_000) }
  expect(compared(slower, { ...before, fifty_2000_ms: 10 }, [2000])).toEqual([])
})

test('ahead of everybody names where it is not', () => {
  const peers = {
    ...usual,
    'Other/2000': but(all(50), 'heap', 2),
    'Stuck/2000': but(all(null), 'load', 'late'),
  }
  const ahead = goalsOf(peers).find(({ name }) => name === 'ahead_2000')
  expect(ahead).toMatchObject({ label: 'Ahead of everybody at 2,000 (most behind: heap, Other)', value: 5 })
})
