import { describe, expect, test } from 'vitest'
import { moment, turnOf } from '../../../tests/build/card'
import { type Branch, condition, type Test } from './card'

const is = (left: string, right: string): Test => ({ left, operator: 'is', right })
const branch = (key: string, match: Branch['match'], ...tests: Test[]): Branch => ({
  key,
  label: key,
  match,
  tests,
})
const exitOf = (branches: Branch[], values: Record<string, string>) =>
  turnOf(condition.run({ branches }), moment(values)).next

const values = { plan: 'pro', country: 'DE', wanted: 'pro' }

describe('the first branch that holds is taken', () => {
  test.each<[string, Branch[], string]>([
    ['all of its tests', [branch('x', 'all', is('plan', 'pro'), is('country', 'DE'))], 'x'],
    ['all, but one fails', [branch('x', 'all', is('plan', 'pro'), is('country', 'FR'))], 'otherwise'],
    ['any of its tests', [branch('x', 'any', is('plan', 'free'), is('country', 'DE'))], 'x'],
    ['any, but none holds', [branch('x', 'any', is('plan', 'free'), is('country', 'FR'))], 'otherwise'],
    ['two that hold', [branch('x', 'all', is('plan', 'pro')), branch('y', 'all', is('plan', 'pro'))], 'x'],
    ['one that tests nothing is never taken', [branch('x', 'all'), branch('y', 'any')], 'otherwise'],
    ['against a template', [branch('x', 'all', is('plan', '{{wanted}}'))], 'x'],
    ['against a value that is not there', [branch('x', 'all', is('nope', ''))], 'x'],
    ['no branches at all', [], 'otherwise'],
  ])('%s', (_, branches, exit) => {
    expect(exitOf(branches, values)).toEqual({ exit })
  })
})

test('each branch is an exit, called by its label or its key', () => {
  const unnamed: Branch = { ...branch('y', 'all'), label: '' }
  expect(
    condition.exits({ branches: [branch('x', 'all'), unnamed] }).map(({ name, label }) => [name, label]),
  ).toEqual([
    ['x', 'x'],
    ['y', 'y'],
    ['otherwise', 'Otherwise'],
  ])
})

test('only comparisons with something have a template', () => {
  const branches = [
    branch('x', 'all', is('plan', '{{a}}'), { left: 'plan', operator: 'is_set', right: '{{b}}' }),
  ]
  expect(condition.templates({ branches })).toEqual([{ path: 'branches.0.tests.0.right', text: '{{a}}' }])
})
