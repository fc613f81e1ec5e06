import { describe, expect, test } from 'vitest'
import { ledgerOf } from '@/core/desk/ledger'
import type { Flow } from '@/core/flow/document'
import { lint } from '@/core/flow/lint'
import { everything } from '@/core/flow/shelf'
import type { World } from '@/core/rehearsal/world'
import { conversationOf } from '@/core/rehearsal/world'
import { lintCycles } from '@/core/workspace/cycles'
import { redirectBots } from '@/core/workspace/resolve'
import { agent, type CardParts, type FlowParts, flowOf, say, start } from '../../../tests/build/flow'
import { LAWS } from '../../../tests/build/laws'
import { arrive, goOn, linesOf, rehearse } from '../../../tests/build/rehearsal'
import { catalog } from '../catalog'

const run = (id: string, next: string | null = 'back', failed: string | null = 'sorry'): CardParts => ({
  type: 'run_flow',
  settings: { ref: { id, name: id } },
  exits: { next, failed },
})
const shared: FlowParts['variables'] = {
  topic: { type: 'text', scope: 'conversation' },
  mine: { type: 'text', scope: 'flow' },
}
const outer = (card: CardParts = run('part'), id = 'outer') =>
  flowOf({
    id,
    name: id,
    variables: shared,
    cards: {
      start: start('a'),
      a: card,
      back: say('Back with {{topic}}{{mine}}.'),
      sorry: say('It could not run.'),
    },
  })
const part = (cards: FlowParts['cards']): Flow =>
  flowOf({ id: 'part', name: 'part', variables: shared, cards: { start: start('a'), ...cards } })
const asking = part({
  a: { type: 'ask', settings: { text: 'Topic?', kind: 'text', store: 'topic' }, exits: { next: 'set' } },
  set: { type: 'set_variable', settings: { assignments: [{ variable: 'mine', value: 'x' }] } },
})
const play = (flow: Flow, others: readonly Flow[], ...says: string[]) =>
  says.reduce(
    (world, text) => goOn(world, [{ do: 'say', text }]),
    rehearse(flow, [arrive], undefined, others),
  )

function expectLawful(world: World) {
  for (const talk of everything(world.conversations).map(({ value }) => value))
    for (const law of Object.values(LAWS)) expect(law(talk.events, talk)).toBeNull()
}

describe('a flow that runs as a part', () => {
  const world = play(outer(), [asking], 'tea')

  test('asks in the same conversation, comes back at its end and leaves its answers', () => {
    expect(linesOf(world).filter(line => /^(bot|runs|visitor:)/.test(line))).toEqual([
      'runs flow part',
      'bot part begins',
      'bot: Topic?',
      'visitor: tea',
      'bot rests (open_exit)',
      'bot outer goes on',
      'bot: Back with tea.',
      'bot rests (open_exit)',
    ])
    expectLawful(world)
  })

  test('is no hand-off: none counted, and the ledger says only which bot has the floor', () => {
    const entries = ledgerOf(conversationOf(world, 'c1')?.events ?? [])
    const floor = { from: { bot: { id: 'outer' } }, to: { bot: { id: 'part' } } }
    expect(entries).toMatchObject([
      { what: 'called', ...floor },
      { what: 'returned', from: floor.to, to: floor.from },
    ])
    expect(conversationOf(world, 'c1')?.session).toMatchObject({
      handoffs: 0,
      holder: { bot: { id: 'outer' } },
    })
  })
})

describe('a flow that can’t run is left by “Could not run”', () => {
  test.each<[string, Flow, readonly Flow[], string]>([
    ['none', outer(), [], 'flow part could not run: there is none'],
    [
      'empty',
      outer(),
      [flowOf({ id: 'part', name: 'part', start: null, cards: {} })],
      'flow part could not run: it has no Start',
    ],
    ['itself', outer(run('outer')), [], 'flow outer could not run: it is running already'],
  ])('%s', (_, flow, others, line) => {
    const world = play(flow, others)
    expect(linesOf(world)).toEqual(expect.arrayContaining([line, 'bot: It could not run.']))
    expectLawful(world)
  })

  test('one that runs it in turn', () => {
    const world = play(outer(), [part({ a: run('outer', null, null) })])
    expect(linesOf(world)).toEqual(
      expect.arrayContaining(['flow outer could not run: it is running already', 'bot: Back with .']),
    )
    expectLawful(world)
  })

  test('no flow chosen', () => {
    const flow = outer({ type: 'run_flow', exits: { failed: 'sorry' } })
    expect(linesOf(play(flow, []))).toContain('bot: It could not run.')
    expect(lint(flow, catalog).map(({ code }) => code)).toContain('flow_unset')
  })
})

describe('what happens inside concerns the whole conversation', () => {
  const handing = part({
    a: { type: 'assign', settings: { to: agent('ann') }, exits: { returned: 'b' } },
    b: say('Thanks.'),
  })

  test('a hand-off comes back to the part, and that to the flow', () => {
    const world = goOn(play(outer(), [handing]), [
      { do: 'reply', text: 'Hi' },
      { do: 'hand_back', disposition: 'solved' },
    ])
    expect(linesOf(world)).toEqual(expect.arrayContaining(['bot: Thanks.', 'bot: Back with .']))
    expectLawful(world)
  })

  test('a person who takes over ends both', () => {
    const world = goOn(play(outer(), [asking]), [{ do: 'take_over', agent: 'ann' }])
    expect(conversationOf(world, 'c1')).toMatchObject({
      flow: 'outer',
      below: [],
      session: { state: 'person' },
    })
    expectLawful(world)
  })

  test('a visitor who leaves, and a bot that closes, end both', () => {
    for (const world of [
      goOn(play(outer(), [asking]), [{ do: 'leave' }]),
      play(outer(), [part({ a: { type: 'close' } })]),
    ]) {
      expect(conversationOf(world, 'c1')).toMatchObject({ below: [], session: { state: 'closed' } })
      expectLawful(world)
    }
  })
})

test('it is a reference: found, brought up to date, and part of circles', () => {
  const flow = outer()
  const moved = redirectBots(flow, catalog, new Map([['part', { id: 'new', name: 'New' }]]))
  expect(moved.cards.a?.settings).toEqual({ ref: { id: 'new', name: 'New' } })
  const [problem] = lintCycles(flow, [part({ a: run('outer') })], catalog)
  expect(problem).toMatchObject({ code: 'bot_cycle', card: 'a', path: 'ref' })
  expect(problem?.fix).toContain('Could not run')
})
