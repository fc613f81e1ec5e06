/** `baton run`: scripts that play, steps that can't be done, and scripts that can't be read. */
import { describe, expect, test } from 'vitest'
import { baton, repositoryFile } from './memory'

const billing = 'public/examples/billing-issue.json'

const script = (change: object) => ({ format: 'baton.script', version: 1, steps: [], ...change })

const play = (change: object, ...options: string[]) =>
  baton(['run', billing, '--script', 's.json', ...options], { 's.json': script(change) })

const untilAssigned = [{ choose: 'billing_issue' }, { say: 'INV-1' }]

describe('the clock', () => {
  const times = (change: object) =>
    play(change, '--json')
      .stdout.trim()
      .split('\n')
      .map(line => JSON.parse(line).at)

  test('starts on a working Monday where the script does not say', () => {
    expect(times({})[0]).toBe('2026-03-02T09:00:00.000Z')
    expect(play({ steps: untilAssigned }).stdout).toContain('assigned: Maya Lindqvist')
  })

  test('takes an offset from UTC', () => {
    expect(times({ at: '2026-03-02T10:00:00+02:00' })[0]).toBe('2026-03-02T08:00:00.000Z')
  })

  test('moves a second before each step, or what "after" says, or what "wait" says', () => {
    expect(times({ steps: [{ say: 'a' }] }).at(-1)).toBe('2026-03-02T09:00:01.000Z')
    expect(times({ steps: [{ say: 'a', after: 0 }] }).at(-1)).toBe('2026-03-02T09:00:00.000Z')
    const waits = [{ wait: 60 }, { wait: 30, after: 5 }, { say: 'a', after: 10 }]
    expect(times({ steps: waits }).at(-1)).toBe('2026-03-02T09:01:45.000Z')
  })
})

describe('steps', () => {
  test('choose takes a key or a label, accept an id or an e-mail', () => {
    const byKey = play({ steps: [...untilAssigned, { accept: 'agent_maya' }] })
    const byLabel = [
      { choose: ' billing ISSUE ' },
      { say: 'INV-1' },
      { accept: 'Maya.Lindqvist@nordlicht.example' },
    ]
    expect(byKey.stdout).toContain('accepted by Maya Lindqvist')
    expect(play({ steps: byLabel })).toEqual(byKey)
  })

  test('one that can not be done ends the run; what happened before is told', () => {
    const { stdout, stderr, code } = play({
      steps: [...untilAssigned, { accept: 'agent_elena' }, { handBack: 'solved' }],
    })
    expect(stdout).toContain('assigned: Maya Lindqvist')
    expect(stdout).not.toContain('handed back')
    expect(stderr).toBe(
      `Step 3, {"accept":"agent_elena"}, can't be done: Somebody else has this conversation. The steps after it were not played.\n`,
    )
    expect(code).toBe(1)
  })

  test.each([
    [{ reply: 'Hello' }, 'Nobody has been assigned, so nobody can reply.'],
    [{ handBack: 'solved' }, 'The bot has this conversation.'],
    [{ choose: 'nonsense' }, 'The visitor has no button "nonsense".'],
    [{ accept: 'agent_maya' }, 'The bot has this conversation.'],
  ])('%j too early', (step, why) => {
    expect(play({ steps: [step] })).toMatchObject({
      stderr: `Step 1, ${JSON.stringify(step)}, can't be done: ${why}\n`,
      code: 1,
    })
  })
})

describe('who writes, where it begins, and whom it may hand over to', () => {
  test('a contact by id or by e-mail, or a stranger', () => {
    const anna = play({ contact: 'contact_anna_schmidt' })
    expect(anna.stdout).toMatch(/^visitor arrives: Anna Schmidt\nbot: Hi Anna Schmidt,/)
    expect(play({ contact: 'ANNA@baeckerei-schmidt.example' })).toEqual(anna)
    expect(play({ contact: null }).stdout).toMatch(/^visitor arrives\nbot: Hi there,/)
    expect(play({})).toEqual(play({ contact: null }))
  })

  test('nobody of that name', () => {
    const sentence =
      's.json: The workspace has no contact with the id or e-mail "x"; null stands for a stranger.\n'
    expect(play({ contact: 'x' })).toEqual({ stdout: '', stderr: sentence, code: 2 })
  })

  test('two with the same e-mail: none of them is picked', () => {
    const twice = ['a', 'b'].map(id => ({ id, name: id, email: 'x@example.com' }))
    const people = {
      format: 'baton.workspace',
      version: 1,
      name: 'W',
      agents: [],
      teams: [],
      contacts: twice,
    }
    const files = { 's.json': script({ contact: 'x@example.com' }), 'w.json': people }
    const { stderr, code } = baton(['run', billing, '--script', 's.json', '--workspace', 'w.json'], files)
    expect([stderr, code]).toEqual([
      's.json: More than one contact has the e-mail "x@example.com"; name the id.\n',
      2,
    ])
  })

  test('another card to begin at', () => {
    expect(play({ from: 'ask' }).stdout).toContain('What is your invoice number?')
    const sentence = 's.json: The flow has no card "nowhere" to begin at.\n'
    expect(play({ from: 'nowhere' })).toEqual({ stdout: '', stderr: sentence, code: 2 })
  })

  test('the flow itself is a bot, and so are those the script names', () => {
    const lead = JSON.parse(repositoryFile('public/examples/lead-bot-to-support-bot.json'))
    const steps = [{ say: 'It broke' }]
    const bots = [{ id: 'support-bot', name: 'Support bot', active: false }]
    const result = (flow: object, bots: readonly object[]) =>
      baton(['run', 'f.json', '--script', 's.json'], {
        'f.json': flow,
        's.json': script({ from: 'ask_problem', bots, steps }),
      }).stdout
    expect(result(lead, bots)).toContain('refused: target_inactive')
    expect(result({ ...lead, id: 'support-bot' }, bots)).toContain('refused: self_assignment')
  })
})

describe('a script that can not be read plays nothing', () => {
  test.each([
    ['{', 's.json: The script is not JSON ('],
    ['['.repeat(5000), 's.json: The script nests deeper than 66 levels.'],
    [{}, 's.json: This is not a script: `"format": "baton.script"` is missing.'],
    [script({ version: 2 }), 's.json: The script is of version 2; this Baton plays version 1.'],
    [script({ speed: 3 }), 's.json: The script does not fit: Unrecognized key: "speed".'],
    [script({ at: 'yesterday' }), 's.json: The script does not fit at "at": is not a date and time such as'],
    [
      script({ steps: [{ say: 'a' }, { dance: 1 }] }),
      's.json: Step 2: {"dance":1} is not a step; one has exactly one of',
    ],
    [
      script({ steps: [{ say: 'a', choose: 'b' }] }),
      's.json: Step 1: {"say":"a","choose":"b"} is not a step',
    ],
    [script({ steps: [{ wait: -1 }] }), 's.json: Step 1 does not fit at "wait": Too small'],
    [script({ steps: [{ say: 'x'.repeat(200), after: 'soon' }] }), '…'],
  ])('%# %s', (text, sentence) => {
    const { stdout, stderr, code } = baton(['run', billing, '--script', 's.json'], { 's.json': text })
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toContain(sentence)
  })

  test.each([
    [['run'], 'Which flow should be played?'],
    [['run', billing], 'Which script should be played?'],
    [['run', billing, 'y.json', '--script', 's.json'], 'One flow at a time: "y.json" is one too many.'],
    [['run', 'nope.json', '--script', 's.json'], 'nope.json: There is no file "nope.json".'],
    [['run', 'package.json', '--script', 's.json'], 'package.json: This is not a flow'],
    [['run', billing, '--script', 'nope.json'], 'There is no file "nope.json".'],
    [['run', billing, '--script', 's.json', '--workspace', 'nope.json'], 'There is no file "nope.json".'],
  ])('%j', (args, sentence) => {
    const { stdout, stderr, code } = baton(args, { 's.json': script({}) })
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toContain(sentence)
  })
})

test('a flow of a newer version plays, with a word of warning', () => {
  const newer = { ...JSON.parse(repositoryFile(billing)), version: 2 }
  const { stdout, stderr, code } = baton(['run', 'f.json', '--script', 's.json'], {
    'f.json': newer,
    's.json': script({}),
  })
  expect(stdout).toContain('bot: Hi there')
  expect(stderr).toContain('written by a newer Baton')
  expect(code).toBe(0)
})

test('json: every event in one line, with the trace of each decision', () => {
  const lines = play({ steps: untilAssigned }, '--json').stdout.trim().split('\n')
  const events = lines.map(line => JSON.parse(line))
  expect(events[0]).toMatchObject({
    type: 'conversation.started',
    conversation: 'c1',
    flow: { id: 'billing-issue' },
  })
  const answered = events.find(({ type }) => type === 'assignment.answered')
  expect(answered.answer.trace.candidates.map((one: { eligible: boolean }) => one.eligible)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('the same files give the same bytes', () => {
  for (const options of [[], ['--json']]) {
    expect(play({ steps: untilAssigned }, ...options)).toEqual(play({ steps: untilAssigned }, ...options))
  }
})

describe('the ledger', () => {
  const ledger = (...options: string[]) =>
    play({ steps: [...untilAssigned, { handBack: 'solved', after: 30 }] }, '--ledger', ...options).stdout

  test('tells each change of hands with how long it lasted', () => {
    expect(ledger().trim().split('\n')).toEqual([
      expect.stringContaining(' | requested | bot '),
      expect.stringMatching(/ \| assigned \| bot .* -> agent Maya Lindqvist \(Accounts\) \| for 30 s \| /),
      expect.stringMatching(/ \| handed_back \| .* \| from then on \| reason: solved \| /),
    ])
  })

  test('is as well had as JSON', () => {
    const entries = ledger('--json')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(entries).toMatchObject([
      { what: 'requested', conversation: 'c1' },
      { what: 'assigned', until: '2026-03-02T09:00:32.000Z', to: { agent: { name: 'Maya Lindqvist' } } },
      { what: 'handed_back', reason: 'solved', until: null },
    ])
    expect(entries[0]).not.toHaveProperty('until')
  })

  test('of several conversations stands under their names', () => {
    const { stdout } = play({ steps: [{ start: { in: 'c1' } }, { start: { in: 'c2' } }] }, '--ledger')
    expect(stdout).toBe('== c1 ==\n\n== c2 ==\n')
  })
})
