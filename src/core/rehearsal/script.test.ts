/** What a script says, and what is said of one that can't be played. */
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { assigning, team } from '../../../tests/build/flow'
import { workspace } from '../../../tests/build/workspace'
import { actionsOf, openScript, type Script } from './script'

const shop = workspace('shop')

function opened(change: object): Script {
  const found = openScript(
    JSON.stringify({ format: 'baton.script', version: 1, steps: [], ...change }),
    catalog,
  )
  if ('why' in found) throw new Error(found.why)
  return found.script
}

const actions = (change: object) => actionsOf(opened(change), shop)
const at = '2026-06-15T10:00:00.000Z'

test('without a step that starts one, a conversation begins by itself', () => {
  expect(actions({ at, contact: 'of_ann', from: 'a' })).toEqual({
    actions: [{ do: 'start', at, conversation: 'c1', contact: 'of_ann', from: 'a' }],
  })
  expect(actions({ at, begins: false })).toEqual({ actions: [] })
})

test('every step, with who does it, where and when', () => {
  const steps = [
    { start: { contact: 'OLGA@example.com', in: 'c2' }, after: 0 },
    { say: 'Hi', in: 'c2' },
    { choose: 'one', at: '2026-06-15T12:00:10+02:00' },
    { accept: 'ANN@shop.example' },
    { reply: 'Hello', by: 'ann', in: 'c2' },
    { note: 'Among us' },
    { reassign: { agent: 'ben@shop.example' }, by: 'ann' },
    { reassign: { team: 'Sales' } },
    { handBack: 'solved' },
    { takeOver: 'kim_1' },
    { resolve: true, by: 'kim@shop.example' },
    { roster: { agent: 'ann', status: 'offline', capacity: 1, active: false } },
    { leave: true, after: 0.5 },
    { wait: 60 },
  ]
  const second = (n: number) => new Date(Date.parse(at) + n * 1000).toISOString()
  const c1 = 'c1'
  expect(actions({ at, steps })).toEqual({
    actions: [
      { do: 'start', at, conversation: 'c2', contact: 'of_ann' },
      { do: 'say', at: second(1), conversation: 'c2', text: 'Hi' },
      { do: 'choose', at: second(10), conversation: c1, option: 'one' },
      { do: 'accept', at: second(11), conversation: c1, agent: 'ann' },
      { do: 'reply', at: second(12), conversation: 'c2', text: 'Hello', agent: 'ann' },
      { do: 'note', at: second(13), conversation: c1, text: 'Among us' },
      { do: 'reassign', at: second(14), conversation: c1, to: { type: 'agent', id: 'ben' }, agent: 'ann' },
      { do: 'reassign', at: second(15), conversation: c1, to: { type: 'team', id: 'sales' } },
      { do: 'hand_back', at: second(16), conversation: c1, disposition: 'solved' },
      { do: 'take_over', at: second(17), conversation: c1, agent: 'kim_1' },
      // Two share that address: none of them is picked.
      { do: 'resolve', at: second(18), conversation: c1, agent: 'kim@shop.example' },
      {
        do: 'roster',
        at: second(19),
        agent: 'ann',
        change: { status: 'offline', capacity: 1, active: false },
      },
      { do: 'leave', at: second(19.5), conversation: c1 },
      { do: 'wait', at: second(79.5) },
    ],
  })
})

test('a contact that nobody knows is told, wherever it is named', () => {
  const sentence = 'The workspace has no contact with the id or e-mail "x"; null stands for a stranger.'
  expect(actions({ contact: 'x' })).toEqual({ why: sentence })
  expect(actions({ steps: [{ start: { contact: 'x' } }] })).toEqual({ why: sentence })
})

test('flows and workspace inside the file are opened as files of their own', () => {
  const flow = assigning({ to: team('sales') })
  const other = { ...flow, id: 'other' }
  const script = opened({ flow, flows: [other], workspace: shop })
  expect(script.flow).toEqual(flow)
  expect(script.flows).toEqual([other])
  expect(script.workspace?.agents).toEqual(shop.agents)
  expect(opened({ flows: [other] })).toMatchObject({ flow: null, flows: [other], workspace: null })
})

test('a flow of a newer version is a warning', () => {
  const newer = { ...assigning({ to: team('sales') }), version: 2 }
  const found = openScript(
    JSON.stringify({ format: 'baton.script', version: 1, steps: [], flow: newer }),
    catalog,
  )
  expect(found).toMatchObject({ warnings: [expect.stringContaining('newer Baton')] })
})

describe('a script that can’t be played', () => {
  const flow = assigning({ to: team('sales') })
  const deep = `${'['.repeat(70)}${']'.repeat(70)}`
  test.each<[object, string]>([
    [{ steps: [{ say: 'a', at, after: 1 }] }, 'has both "at" and "after": one of them says when.'],
    [
      { at, steps: [{ wait: 5 }, { say: 'a', at }] },
      'Step 2, {"say":"a","at":"2026-06-15T10:00:00.000Z"}, is earlier than what comes before it.',
    ],
    [{ contact: 'of_ann', steps: [{ start: {} }] }, '"contact" and "from" belong into that step'],
    [{ steps: [{ reassign: {} }] }, 'Step 1 passes on to exactly one: "agent" or "team".'],
    [{ steps: [{ reassign: { agent: 'a', team: 'b' } }] }, 'Step 1 passes on to exactly one'],
    [{ steps: [{ leave: false }] }, 'Step 1'],
    [
      { steps: [{ roster: { agent: 'ann', status: 'asleep' } }] },
      'does not fit at "roster.status": Invalid option',
    ],
    [{ steps: [{ roster: { agent: 'ann', capacity: -1 } }] }, 'Step 1 does not fit at "roster.capacity"'],
    [{ flow: { format: 'x' } }, 'A flow in the script (number 1): This is not a flow'],
    [{ flow, flows: [flow] }, 'Two flows in the script have the id "vector".'],
    [{ flow: 5 }, 'A flow in the script (number 1)'],
    [{ workspace: {} }, 'The workspace in the script: This is not a workspace'],
    [{ workspace: { ...shop, teams: [{ id: 't', name: 'T', members: ['x'] }] } }, 'no agent has that id'],
  ])('%# %s', (change, sentence) => {
    expect(() => opened(change)).toThrow(sentence)
  })

  test.each([
    ['', 'The script is not JSON'],
    ['null', 'This is not a script'],
    [deep, 'The script nests deeper than 66 levels.'],
    [' '.repeat(10_000_001), 'The script is larger than 10 MB.'],
  ])('bytes that hold none (%#)', (text, sentence) => {
    expect(openScript(text, catalog)).toEqual({ why: expect.stringContaining(sentence) })
  })
})
