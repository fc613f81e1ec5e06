import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { flowOf, say, start, team } from '../../../../tests/build/flow'
import { sound } from '../../../../tests/build/sound'
import { variablesOf } from './table'
import { declarationOf, meantBy, takeInstead } from './unknown'

const flow = frozen(
  flowOf({
    variables: { topic: { type: 'text', scope: 'flow' } },
    cards: {
      start: start('ask'),
      ask: { type: 'ask', settings: { text: '?', kind: 'text', store: 'topci' }, exits: { next: 'to' } },
      to: {
        type: 'assign',
        settings: {
          to: team('sales'),
          note: '{{topci}} {{order.id}}',
          store: { record: 'last', attempts: 'tries' },
        },
        exits: { returned: 'hi' },
      },
      hi: say('{{ topci | upcase }} "topci" {{plain}}'),
    },
  }),
)

describe('a name that nobody declared', () => {
  test('is taken for the variable most like it, wherever it stands', () => {
    expect(meantBy(flow, 'topci')).toBe('topic')
    expect(meantBy(flow, 'plain')).toBeNull()
    const next = sound(flow, takeInstead(flow, catalog, 'topci', 'topic'))
    expect(next.cards.hi?.settings).toEqual({ text: '{{ topic | upcase }} "topci" {{plain}}' })
    expect(next.cards.ask?.settings).toMatchObject({ store: 'topic' })
    expect(variablesOf(next, catalog).map(({ name }) => name)).not.toContain('topci')
  })

  test.each([
    ['last', { type: 'object', scope: 'conversation' }],
    ['tries', { type: 'number', scope: 'conversation' }],
    ['order', { type: 'object', scope: 'flow' }],
    ['plain', { type: 'text', scope: 'flow' }],
  ])('as a variable, %s is what its uses ask for', (name, variable) => {
    expect(declarationOf(flow, catalog, name)).toEqual(variable)
  })
})

test('what a card that can not be read would do with it is not asked', () => {
  const future = { type: 'from_the_future', settings: { text: '{{order}}', store: 'tries' } }
  const wider = frozen({ ...flow, cards: { future: { ...future, exits: {} }, ...flow.cards } })
  expect(declarationOf(wider, catalog, 'tries')).toEqual({ type: 'number', scope: 'conversation' })
})
