import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { quicks } from '@/cards/quicks'
import { ann, settled } from '../../../../tests/build/answer'
import { agent, flowOf, say, start } from '../../../../tests/build/flow'
import { nobody } from '../../../../tests/build/quickHost'
import { NOON } from '../../../../tests/build/rehearsal'
import type { AssignmentRequest } from '../assignment'
import { requestOf } from '../concerns'
import { compile } from '../program'
import { listed } from '../values'
import type { QuickSession } from './card'
import { quickOf } from './quick'

/** Ann is asked for twice, with words in between. */
const flow = flowOf({
  variables: { handoff: { type: 'object', scope: 'conversation' } },
  cards: {
    start: start('a'),
    a: { type: 'assign', settings: { to: agent('ann') }, exits: { returned: 'b' } },
    b: say('Back with {{handoff.disposition}}', 'c'),
    c: { type: 'assign', settings: { to: agent('ann') }, exits: {} },
  },
})

test('each kind of input has an entry of its own, which answers the request of the moment', () => {
  const { quick, said } = prepared()
  const session = quick.begin('c1')
  quick.start(session, NOON)
  quick.settle(session, settled(''))
  quick.accept(session, NOON, 'somebody else')
  expect(session.handoff.acceptedAt).toBeNull()
  quick.accept(session, NOON, ann.id)
  expect(session.handoff.acceptedAt).toBe(NOON)
  quick.end(session, NOON, 'handed_back', 'solved')
  expect(said).toEqual(['Back with solved'])
  expect(requestOf(session)).toBe('c1/4')
  quick.close(session, NOON, 'resolved')
  quick.settle(session, settled('', { serial: 2 }))
  expect(session.state).toBe('closed')
})

test('an answer that names its request is taken for no other', () => {
  const { quick } = prepared()
  const session = quick.begin('c1')
  quick.start(session, NOON)
  quick.take(session, settled('c1/1'))
  expect(session.state).toBe('desk')
  quick.take(session, settled('c1/2'))
  expect(session.state).toBe('assignee')
})

test('the record of an earlier hand-off stays as it was until the next one is answered', () => {
  const { quick } = prepared()
  const session = quick.begin('c1')
  quick.start(session, NOON)
  quick.settle(session, settled(''))
  quick.end(session, NOON, 'handed_back', 'solved')
  expect(listed(session.values)).toMatchObject([{ cardId: 'a', disposition: 'solved' }])
  quick.settle(session, settled(''))
  expect(listed(session.values)).toMatchObject([{ cardId: 'c', disposition: null }])
})

test('a host that reads the request may do so as long as the desk is waited for', () => {
  const { quick, asked } = prepared()
  const session = quick.begin('c1')
  quick.start(session, NOON)
  expect(asked.map(request => request(session).id)).toEqual(['c1/2'])
})

function prepared() {
  const said: string[] = []
  const asked: ((session: QuickSession) => AssignmentRequest)[] = []
  const { quick } = quickOf(compile(flow, catalog), quicks, {
    ...nobody,
    say: (_, text) => said.push(text),
    ask: (_, request) => asked.push(request),
  })
  if (!quick) throw new Error('The flow can’t be run without events.')
  return { quick, said, asked }
}
