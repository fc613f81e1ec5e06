import { describe, expect, test } from 'vitest'
import { moment, said, turnOf } from '../../../tests/build/card'
import { type Choice, choice } from './card'

const settings: Choice = {
  text: 'Which?',
  options: [
    { key: 'a', label: 'Apples' },
    { key: 'b', label: '' },
  ],
  store: 'picked',
}
const chose = (option: string, text: string) =>
  moment({}, { input: { type: 'visitor.chose', at: '', option, text } })

test('it offers a button for each option, and waits', () => {
  expect(turnOf(choice.run(settings), moment())).toEqual({
    effects: [
      {
        do: 'say',
        template: 'Which?',
        buttons: [
          { key: 'a', label: 'Apples' },
          { key: 'b', label: '' },
        ],
      },
    ],
    next: { wait: 'visitor' },
  })
})

test('each option is an exit, called by its label or its key, and there is one for the rest', () => {
  expect(choice.exits(settings).map(({ name, label }) => [name, label])).toEqual([
    ['a', 'Apples'],
    ['b', 'b'],
    ['otherwise', 'Otherwise'],
  ])
})

describe('the answer goes its way and is stored', () => {
  test.each([
    ['a press', chose('a', 'Apples'), 'a', 'Apples'],
    ['a press on a button of before', chose('z', 'Zebras'), 'otherwise', 'Zebras'],
    ['the label, written', said(' APPLES '), 'a', 'Apples'],
    ['the key, written', said('a'), 'otherwise', 'a'],
    ['something else', said('pears'), 'otherwise', 'pears'],
  ])('%s', (_, now, exit, value) => {
    expect(turnOf(choice.run(settings), now)).toEqual({
      effects: [{ do: 'set', variable: 'picked', value }],
      next: { exit },
    })
  })

  test('or only goes its way', () => {
    expect(turnOf(choice.run({ ...settings, store: '' }), chose('a', 'Apples'))).toEqual({
      effects: [],
      next: { exit: 'a' },
    })
    expect(choice.variables({ ...settings, store: '' })).toEqual([])
  })
})
