import { expect, test } from 'vitest'
import { Step } from './prepared'

test('a card that nothing was met of has neither exit, text nor variable', () => {
  const { own, ...step } = new Step('a', null, 'telepathy', { to: 'b' })
  expect(own).toMatchObject(step)
  expect(step).toEqual({
    key: 'a',
    type: null,
    play: null,
    buttons: [],
    passes: null,
    exit: null,
    to: -1,
    toKey: null,
    moreWays: null,
    variable: null,
    place: -1,
    holds: 'text',
    text: null,
    always: null,
    bare: false,
    lead: '',
    gap: null,
    other: null,
    slot: -1,
    read: null,
    after: '',
    moreGaps: null,
    open: 'idle',
    morePhrases: null,
    moreVariables: null,
    typeName: 'telepathy',
    settings: { to: 'b' },
  })
})
