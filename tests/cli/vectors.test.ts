/** `baton vectors`: passes what is as expected, and shows what is not with both sides. */
import { expect, test } from 'vitest'
import { baton, repositoryFile } from './memory'

const shop = JSON.parse(repositoryFile('tests/vectors/workspaces/shop.json'))
const record = {
  outcome: 'assigned',
  assigneeType: 'agent',
  assigneeId: 'ann',
  assigneeName: 'Ann Lee',
  assigneeEmail: 'ann@shop.example',
  rawTarget: 'ann',
  requestedAt: '2026-06-15T10:00:00.000Z',
  assignedAt: '2026-06-15T10:00:00.000Z',
  attempts: 1,
  changed: true,
  previousHolder: 'bot Vector',
  conversationId: 'c1',
  flowName: 'Vector',
  cardId: 'a',
}
const vector = {
  says: 'Ann gets it.',
  workspace: 'shop',
  flow: {
    variables: { handoff: { type: 'object', scope: 'conversation' } },
    cards: {
      start: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: 'a' } },
      a: {
        type: 'assign',
        settings: { to: { type: 'agent', pick: 'static', ref: { id: 'ann', name: 'Ann' } } },
      },
    },
  },
  actions: [{ do: 'start', at: '2026-06-15T10:00:00.000Z', conversation: 'c1', contact: null }],
  expect: {
    c1: {
      transcript: ['visitor arrives', 'asks for agent (c1/2)', 'held by agent Ann Lee', 'assigned: Ann…'],
      exit: null,
      holder: 'agent Ann Lee',
      events: [
        { at: '2026-06-15T10:00:00.000Z', type: 'conversation.started', conversation: 'c1', flow: 'vector' },
        { type: 'card.entered', card: 'start', visit: 1 },
        { type: 'card.left', card: 'start', exit: 'next', to: 'a' },
        { type: 'card.entered', card: 'a', visit: 2 },
        {
          type: 'assignment.requested',
          card: 'a',
          request: 'c1/2',
          flow: 'vector',
          target: { type: 'agent', ref: 'ann' },
        },
        { type: 'holder.changed', card: 'a', from: 'bot Vector', to: 'agent Ann Lee', reason: 'assigned' },
        { type: 'variable.set', card: 'a', name: 'handoff', value: record },
        {
          type: 'assignment.answered',
          card: 'a',
          answer: 'settled',
          request: 'c1/2',
          serial: 1,
          cause: 'asked',
          agent: 'ann',
          rawTarget: 'ann',
          changed: true,
          attempts: 1,
        },
      ],
      outputs: record,
      ledger: [
        {
          at: '2026-06-15T10:00:00.000Z',
          what: 'requested',
          card: 'a',
          from: 'bot Vector',
          to: 'bot Vector',
        },
        { what: 'assigned', card: 'a', raw: 'ann', from: 'bot Vector', to: 'agent Ann Lee' },
      ],
    },
  },
}
const play = (files: Readonly<Record<string, object | string>>, ...words: string[]) =>
  baton(['vectors', ...words], { 'v/workspaces/shop.json': shop, ...files })

test('counts by rule, nine before ten, and shows what is not as expected', () => {
  const { c1 } = vector.expect
  const wrong = {
    ...vector,
    says: 'Ben gets it.',
    expect: { c1: { ...c1, transcript: c1.transcript.with(2, 'held by agent Ben Ode'), exit: 'returned' } },
  }
  const files = {
    'v/assign/rule10-b.json': wrong,
    'v/assign/rule10-a.json': vector,
    'v/assign/rule9-a.json': { ...vector, skip: 'Not yet.' },
    'v/assign/notes.md': 'x',
  }
  expect(play(files, 'v/assign')).toEqual({
    stdout: `rule9   0 passed, 1 skipped
rule10  1 passed, 1 failed

skipped v/assign/rule9-a.json
  Ann gets it.
    Not yet.

failed v/assign/rule10-b.json
  Ben gets it.
    c1, transcript from line 3
      expected  held by agent Ben Ode
      actual    held by agent Ann Lee
    c1, exit
      expected  "returned"
      actual    null

1 passed, 1 failed, 1 skipped.
`,
    stderr: '',
    code: 1,
  })
  expect(JSON.parse(play(files, 'v/assign', '--json').stdout)).toMatchObject({
    passed: 1,
    failed: 1,
    skipped: 1,
    vectors: [
      { file: 'v/assign/rule9-a.json', rule: 'rule9', verdict: 'skipped', why: 'Not yet.' },
      { verdict: 'passed', differences: [] },
      { verdict: 'failed', differences: [{ what: 'c1, transcript from line 3' }, { what: 'c1, exit' }] },
    ],
  })
})

test('all as expected is exit code 0; a file may be named by itself', () => {
  const { stdout, code } = play({ 'v/assign/rule7-a.json': vector }, 'v/assign/rule7-a.json')
  expect([stdout, code]).toEqual(['rule7  1 passed\n\n1 passed.\n', 0])
})

test('the vectors of this repository are the usual ones', () => {
  const { stdout } = baton(['vectors', '--json'])
  expect(JSON.parse(stdout).vectors.length).toBeGreaterThan(100)
})

test.each<[string, object | string, string]>([
  ['no JSON', '{', 'The vector is not JSON'],
  ['a list', [], 'This is not a vector: it is not an object.'],
  ['a misspelt field', { ...vector, exepct: {} }, 'Unrecognized key: "exepct"'],
  ['an unknown action', { ...vector, actions: [{ do: 'dance' }] }, 'Action 1 does not fit at "do"'],
  [
    'time that runs backwards',
    { ...vector, actions: [...vector.actions, { do: 'wait', at: '2026-06-15T09:00:00.000Z' }] },
    'Action 2 is earlier than the one before it.',
  ],
  ['a workspace elsewhere', { ...vector, workspace: '../../secret' }, 'does not fit at "workspace"'],
  ['a workspace that is not there', { ...vector, workspace: 'nope' }, 'There is no file'],
  ['a conversation that never was', { ...vector, expect: { c2: vector.expect.c1 } }, 'a conversation'],
  ['an action that can’t be done', { ...vector, actions: [{ ...vector.actions[0], why: 'No.' }] }, 'No.'],
])('%s fails, and says why', (_, file, sentence) => {
  const { stdout, code } = play({ 'v/assign/rule1-x.json': file }, 'v/assign')
  expect(stdout).toContain(sentence)
  expect(stdout.endsWith('\n0 passed, 1 failed.\n')).toBe(true)
  expect(code).toBe(1)
})

test('nothing to play is a request that was not understood', () => {
  expect(baton(['vectors', 'docs/decisions'])).toEqual({
    stdout: '',
    stderr: 'There are no vectors here. See "baton help vectors".\n',
    code: 2,
  })
})

test('a workspace with changes, and other bots, as the vector asks', () => {
  const changed = {
    ...vector,
    workspace: {
      base: 'shop',
      agents: { ann: null, zoe: { name: 'Zoe', email: '', status: 'online', capacity: 1 } },
      teams: { sales: { members: ['zoe'] }, mixed: null },
    },
    flow: {
      cards: {
        ...vector.flow.cards,
        a: {
          type: 'assign',
          settings: { to: { type: 'bot', pick: 'static', ref: { id: 'other', name: 'O' } } },
        },
      },
    },
    bots: {
      other: {
        cards: {
          start: vector.flow.cards.start,
          a: {
            type: 'assign',
            settings: { to: { type: 'team', pick: 'static', ref: { id: 'sales', name: 'S' } } },
          },
        },
      },
    },
    expect: { c1: { ...vector.expect.c1, transcript: [], exit: null, holder: 'agent Zoe (Sales)' } },
  }
  const { stdout } = play({ 'v/assign/rule11-x.json': changed }, 'v/assign')
  expect(stdout).toContain('bot other begins')
  // Who has it in the end is as expected.
  expect(stdout).not.toContain('c1, holder')
})
