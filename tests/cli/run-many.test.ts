/** `baton run` with more than one flow, more than one conversation, or a script that holds everything. */
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { open } from '@/core/flow/open'
import { saveScript, scriptOf } from '@/core/rehearsal/script-write'
import { botOf } from '@/core/workspace/bot'
import { workspace } from '../build/workspace'
import { baton, repositoryFile } from './memory'

const lead = 'public/examples/lead-bot-to-support-bot.json'
const support = 'public/examples/support-bot.json'
const billing = 'public/examples/billing-issue.json'

const script = (change: object) => ({ format: 'baton.script', version: 1, steps: [], ...change })
const flowIn = (path: string) => JSON.parse(repositoryFile(path))

const help = [{ choose: 'help' }, { say: 'It broke' }, { choose: 'password' }, { choose: 'yes' }]

describe('bot to bot', () => {
  const play = (...options: string[]) =>
    baton(['run', lead, '--script', 's.json', ...options], { 's.json': script({ steps: help }) })

  test('the other flow really runs, and the first goes on after it', () => {
    const { stdout, stderr, code } = play('--with', support)
    expect([stderr, code]).toEqual(['', 0])
    expect(stdout).toContain('bot: Glad to help. Have a good day!\nbot rests (end)\nbot Lead bot')
    expect(stdout.endsWith('If anything else comes up, just write to us here.\nbot rests (end)\n')).toBe(true)
  })

  test('without it there is nobody to hand over to', () => {
    const { stdout, code } = play()
    expect(stdout).toContain('refused: target_missing')
    expect(code).toBe(1)
  })

  test('a bot that is only named has nothing to run', () => {
    const bots = [{ id: 'support-bot', name: 'Support bot' }]
    const files = { 's.json': script({ bots, steps: help.slice(0, 2) }) }
    expect(baton(['run', lead, '--script', 's.json'], files).stdout).toContain('refused: target_inactive')
  })

  test.each([
    [['--with', 'nope.json'], 'nope.json: There is no file "nope.json".'],
    [['--with', 'package.json'], 'package.json: This is not a flow'],
    [['--with', support, '--with', support], `${support}: Another file holds the flow "support-bot".`],
  ])('%j', (options, sentence) => {
    const { stdout, stderr, code } = play(...options)
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toContain(sentence)
  })
})

describe('several conversations', () => {
  const steps = [
    { start: { contact: 'anna@baeckerei-schmidt.example' }, after: 0 },
    { start: { in: 'c2' } },
    { choose: 'Billing issue', in: 'c2' },
    { say: 'INV-2', in: 'c2' },
    { reply: 'Hello', in: 'c2' },
    { resolve: true, by: 'maya.lindqvist@nordlicht.example', in: 'c2' },
    { say: 'Once more', in: 'c2' },
    { choose: ' billing ISSUE ', in: 'c2' },
  ]
  const play = (...options: string[]) =>
    baton(['run', billing, '--script', 's.json', ...options], { 's.json': script({ steps }) })

  test('each is told by itself, in the order in which they began', () => {
    const { stdout, stderr, code } = play()
    expect([stderr, code]).toEqual(['', 0])
    const sections = stdout.split('\n\n').map(section => section.split('\n').slice(0, 2))
    expect(sections).toEqual([
      ['== c1 ==', 'visitor arrives: Anna Schmidt'],
      ['== c2 ==', 'visitor arrives'],
      ['== c2.2 ==', 'visitor arrives (after c2)'],
    ])
    expect(stdout).toContain('resolved by Maya Lindqvist\n\n== c2.2 ==')
    expect(stdout.endsWith('bot: I can bring in our Accounts team. What is your invoice number?\n')).toBe(
      true,
    )
  })

  test('json: one after the other, each beginning with its name', () => {
    const events = play('--json')
      .stdout.trim()
      .split('\n')
      .map(line => JSON.parse(line))
    const started = events.filter(({ type }) => type === 'conversation.started')
    expect(started.map(({ conversation }) => conversation)).toEqual(['c1', 'c2', 'c2.2'])
    expect(events[0]).toBe(started[0])
  })
})

describe('a script that holds its flow', () => {
  const alone = script({ flow: flowIn(lead), flows: [flowIn(support)], steps: help })

  test('needs no other file', () => {
    const both = baton(['run', lead, '--script', 's.json', '--with', support], {
      's.json': script({ steps: help }),
    })
    expect(baton(['run', 's.json'], { 's.json': alone })).toEqual(both)
  })

  test('plays against another flow where one is named', () => {
    const { stdout } = baton(['run', billing, '--script', 's.json'], { 's.json': { ...alone, steps: [] } })
    expect(stdout).toMatch(/^visitor arrives\nbot: Hi there,/)
  })

  test('has its own workspace, unless another is named', () => {
    const agents = [{ id: 'x', name: 'Xenia', email: '', status: 'online', capacity: 1 }]
    const own = {
      format: 'baton.workspace',
      version: 1,
      name: 'Own',
      agents,
      teams: [{ id: 'team_accounts', name: 'Accounts', members: ['x'] }],
      contacts: [],
    }
    const steps = [{ choose: 'billing_issue' }, { say: 'INV-1' }]
    const files = { 's.json': script({ flow: flowIn(billing), workspace: own, steps }) }
    expect(baton(['run', 's.json'], files).stdout).toContain('assigned: Xenia')
    const demo = baton(['run', 's.json', '--workspace', 'src/core/workspace/demo.json'], files)
    expect(demo.stdout).toContain('assigned: Maya Lindqvist')
  })

  test('a script without a flow says what is missing', () => {
    expect(baton(['run', 's.json'], { 's.json': script({}) })).toEqual({
      stdout: '',
      stderr: "s.json: The script holds no flow: name the flow's file first, and this one with --script.\n",
      code: 2,
    })
  })

  test('what a rehearsal was copied to is played to its transcript', () => {
    const { flow } = open(repositoryFile(lead), catalog)
    const { flow: other } = open(repositoryFile(support), catalog)
    if (!flow || !other) throw new Error('unreadable')
    const demo = { ...workspace('demo'), bots: [flow, other].map(botOf) }
    const at = '2026-03-02T09:00:00.250Z'
    const actions = [
      { do: 'start' as const, at, conversation: 'c1', contact: null },
      { do: 'choose' as const, at, conversation: 'c1', option: 'help' },
      { do: 'choose' as const, at, conversation: 'c1', option: 'help' },
      { do: 'say' as const, at: '2026-03-02T09:00:09.000Z', conversation: 'c1', text: 'Help' },
    ]
    const copied = saveScript(scriptOf({ flow, others: [other], workspace: demo, actions }, catalog), catalog)
    const { stdout, stderr, code } = baton(['run', 's.json'], { 's.json': copied })
    expect([stderr, code]).toEqual(['', 0])
    expect(stdout).toMatch(/bot Support bot begins\nbot: Hello, this is the support bot\..*\n$/)
    expect(JSON.parse(copied).steps).toEqual([
      { start: { contact: null, in: 'c1' }, after: 0 },
      { choose: 'help', after: 0 },
      { say: 'Help', at: '2026-03-02T09:00:09.000Z' },
    ])
  })
})
