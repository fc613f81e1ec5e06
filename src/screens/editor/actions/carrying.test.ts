import { expect, test } from 'vitest'
import { FRAGMENT } from '@/core/flow/fragment/fragment'
import { stageOf } from '../../../../tests/build/stage'
import { putIn } from './carrying'

const pasted = (ref: object) => {
  const on = stageOf()
  const settings = { to: { type: 'agent', pick: 'static', ref }, store: {} }
  const cards = { assign: { type: 'assign', settings, exits: {} } }
  const layout = { assign: { x: 0, y: 300 } }
  putIn(on, JSON.stringify({ format: FRAGMENT, version: 1, variables: {}, cards, layout }), null)
  return { on, settings: on.flow.cards.assign?.settings }
}

test.each([
  ['e-mail', { id: 'from_elsewhere', name: 'A. Nother', email: 'ann@shop.example' }],
  ['name', { id: 'from_elsewhere', name: 'Ann Lee' }],
])(
  'who is known here by the same %s goes by the id that is right here, in the step that pastes',
  (_, ref) => {
    const { on, settings } = pasted(ref)
    expect(settings).toMatchObject({ to: { ref: { id: 'ann', name: 'Ann Lee' } } })
    expect(on.state.past).toHaveLength(1)
  },
)

test('who is not known here stays as named', () => {
  const ref = { id: 'from_elsewhere', name: 'Nobody here' }
  expect(pasted(ref).settings).toMatchObject({ to: { ref } })
})
