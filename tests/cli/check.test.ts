/** `baton check`: what it finds, how it says so, and which exit code it gives. */
import { describe, expect, test } from 'vitest'
import { baton, repositoryFile } from './memory'

const billing = 'public/examples/billing-issue.json'
const lead = 'public/examples/lead-bot-to-support-bot.json'
const support = 'public/examples/support-bot.json'

const flow = (change: object) => ({ ...JSON.parse(repositoryFile(billing)), ...change })

const small = (cards: object, change: object = {}) =>
  flow({ start: 'start', variables: {}, cards, layout: {}, ...change })

const start = { type: 'start', title: 'Start', settings: { trigger: { on: 'conversation' } } }

describe('text', () => {
  test('nothing wrong', () => {
    expect(baton(['check', billing, support])).toEqual({
      stdout: 'No problems in 2 files.\n',
      stderr: '',
      code: 0,
    })
  })

  test('file, severity, code, place, sentence and what to do', () => {
    const cards = {
      start: { ...start, exits: { next: 'hello' } },
      hello: { type: 'message', settings: { text: 'Hi {{nick}}' } },
    }
    const { stdout, code } = baton(['check', billing, 'x.json'], { 'x.json': small(cards) })
    expect(stdout).toBe(`x.json
  error    variable_undeclared  card hello, text
    The text uses {{nick}}, but there is no such variable.
    Create the variable, or correct the name.
  warning  exit_open  card hello, exits.next
    The exit “Next” leads nowhere.
    Connect it. As it is, the bot rests there until the visitor writes again.

1 error, 1 warning in 2 files.
`)
    expect(code).toBe(1)
  })

  test('warnings alone are no failure', () => {
    const { stdout, code } = baton(['check', 'x.json'], {
      'x.json': small({ start: { ...start, exits: {} } }),
    })
    expect(stdout).toContain('0 errors, 1 warning in 1 file.')
    expect(code).toBe(0)
  })

  test('a line break in a flow starts no line of its own', () => {
    const cards = { start: { ...start, title: 'a\n\nerror  forged' } }
    const { stdout } = baton(['check', 'x.json'], { 'x.json': small(cards, { start: null }) })
    expect(stdout).not.toMatch(/^error {2}forged/m)
  })
})

describe('json', () => {
  test('counts, and the problems of each file', () => {
    const broken = small({ start: { ...start, exits: { next: 'start' } } }, { start: 'nowhere' })
    const { stdout, code } = baton(['check', '--json', billing, 'x.json'], { 'x.json': broken })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 1,
      files: [
        { file: billing, flow: { id: 'billing-issue' }, problems: [] },
        {
          file: 'x.json',
          problems: [{ code: 'start_missing', severity: 'error' }, { code: 'card_unreached' }],
        },
      ],
    })
  })

  test('a file that holds no flow has none in the report', () => {
    const { stdout, code } = baton(['check', '--json', 'x.json'], { 'x.json': '[]' })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ flow: null, problems: [{ code: 'not_a_flow' }] }] })
  })
})

describe('the workspace', () => {
  const people = { format: 'baton.workspace', version: 1, name: 'Empty', agents: [], teams: [], contacts: [] }

  test('teams that it does not have are errors', () => {
    const { stdout, code } = baton(['check', billing, '--workspace', 'w.json'], { 'w.json': people })
    expect(stdout).toContain('The team “Accounts” is not in this workspace.')
    expect(code).toBe(1)
  })

  test('bots are the flows among the files', () => {
    expect(baton(['check', lead]).stdout).toContain('target_missing  card to_support_bot, to.ref')
    expect(baton(['check', lead, support]).code).toBe(0)
  })

  test('bots that hand over to each other in a circle are told of, each at its own card', () => {
    const handing = (id: string, to: string) =>
      flow({
        id,
        name: id,
        start: 'start',
        layout: {},
        cards: {
          start: { ...start, exits: { next: 'hand' } },
          hand: {
            type: 'assign',
            settings: { to: { type: 'bot', pick: 'static', ref: { id: to, name: to } } },
          },
        },
      })
    const files = { 'a.json': handing('a', 'b'), 'b.json': handing('b', 'a') }
    const { stdout, code } = baton(['check', 'a.json', 'b.json'], files)
    expect(stdout).toContain('Bots hand over to each other in a circle: a → b → a.')
    expect(stdout).toContain('Bots hand over to each other in a circle: b → a → b.')
    expect(code).toBe(0)
    expect(baton(['check', 'a.json'], files).stdout).not.toContain('bot_cycle')
  })

  test('a bot with nothing to do is not one to hand over to', () => {
    const empty = flow({ id: 'support-bot', cards: { start }, layout: {} })
    expect(baton(['check', lead, 'x.json'], { 'x.json': empty }).stdout).toContain('target_inactive')
  })

  test.each([
    ['{', 'w.json: The workspace file is not JSON.'],
    [{ ...people, agents: 5 }, 'w.json: The workspace does not fit: “agents”'],
  ])('one that cannot be read stops everything: %j', (text, sentence) => {
    const { stdout, stderr, code } = baton(['check', billing, '--workspace', 'w.json'], { 'w.json': text })
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toContain(sentence)
  })

  test('one that is not there stops everything', () => {
    const { stderr, code } = baton(['check', billing, '--workspace', 'nope.json'])
    expect([stderr, code]).toEqual(['There is no file "nope.json".\n', 2])
  })
})

test('no file at all', () => {
  expect(baton(['check'])).toMatchObject({ stdout: '', code: 2 })
})

test.each([
  ['nope.json', 'There is no file "nope.json".'],
  ['public', '"public" is a folder, not a file.'],
])('%s can not be read, and the others are checked all the same', (path, sentence) => {
  const { stdout, code } = baton(['check', path, billing])
  expect(stdout).toContain(sentence)
  expect(stdout).toContain('1 error, 0 warnings in 2 files.')
  expect(code).toBe(1)
})
