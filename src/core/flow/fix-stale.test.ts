import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { agent, flowOf, start } from '../../../tests/build/flow'
import { edit } from './edit'
import { changeOf } from './fix'
import type { Remedy } from './problem'

/** What was found may be gone by the time the button is pressed: then the fix changes nothing. */

const flow = flowOf({
  variables: { there: { type: 'text', scope: 'flow' } },
  cards: {
    start: start('a'),
    a: { type: 'assign', settings: { to: agent('ann'), note: 'For {{there}}' }, exits: { returned: null } },
  },
})

const after = (card: string, ...steps: readonly Remedy[]) =>
  edit(flow, changeOf(flow, catalog, card, { label: 'Mend', steps }))

test.each<[string, string, Remedy]>([
  ['a card that is gone', 'gone', { do: 'put', path: 'note', value: 'x' }],
  [
    'a variable that exists by now',
    'a',
    { do: 'declare', variable: 'there', as: { type: 'text', scope: 'flow' } },
  ],
  ['a name that is not there any more', 'a', { do: 'rename', path: 'note', from: 'gone', to: 'there' }],
  ['a text that is none', 'a', { do: 'rename', path: 'waitLimit', from: 'gone', to: 'there' }],
  ['a reference that is not there', 'a', { do: 'refer', path: 'to.fallback', ref: { id: 'x', name: 'X' } }],
])('%s: nothing changes', (_, card, step) => {
  expect(after(card, step)).toEqual(flow)
})

test('an exit the card has is left open; one it has not is forgotten', () => {
  expect(after('a', { do: 'disconnect', exit: 'returned' }).cards.a?.exits).toEqual(flow.cards.a?.exits)
  const stale = edit(flow, { set: 'exit', card: 'a', exit: 'old', to: 'start' })
  const change = changeOf(stale, catalog, 'a', { label: 'Mend', steps: [{ do: 'disconnect', exit: 'old' }] })
  expect(edit(stale, change).cards.a?.exits).toEqual(flow.cards.a?.exits)
})
