import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IF_UNAVAILABLE, STRATEGIES } from '@/core/runtime/assignment'
import { type Agent, agentSchema, type Hours, type Workspace } from '@/core/workspace/workspace'
import { assign } from './card'
import { sentence } from './sentence'
import type { Assign } from './settings'
import { summary } from './summary'

const given = (change: Partial<Assign>): Assign => ({ ...assign.blank(), ...change })
const maya: Assign['to'] = { type: 'agent', pick: 'static', ref: { id: 'm', name: 'Maya' } }
const accounts = { type: 'team', pick: 'static', ref: { id: 't', name: 'Accounts' } } as const
const billing: Assign['to'] = { type: 'bot', pick: 'static', ref: { id: 'b', name: 'Billing' } }
const resume = { keyword: 'menu', after: 1800 }
const byVariable = (type: 'agent' | 'team' | 'bot', variable = 'vip', matchBy: 'auto' | 'name' = 'auto') =>
  ({ type, pick: 'variable', variable, matchBy }) as const
const owner = (type?: 'agent' | 'team'): Assign['to'] => ({
  type: 'contact_owner',
  fallback: type ? { type, ref: { id: 's', name: 'Sales' } } : null,
})
const only = (...names: readonly (keyof Assign['availability'])[]) => ({
  online: names.includes('online'),
  capacity: names.includes('capacity'),
  hours: names.includes('hours'),
})

test.each<[Partial<Assign>, string]>([
  [{}, 'Nobody is chosen yet, so the conversation would leave by Not found.'],
  [
    { to: byVariable('agent', '') },
    'No variable is chosen yet, so the conversation would leave by Not found.',
  ],
  [{ to: maya }, 'Maya, if available; otherwise waits up to 15 minutes, then leaves by Unavailable.'],
  [{ to: maya, waitLimit: null }, 'Maya, if available; otherwise waits as long as it takes.'],
  [
    { to: maya, availability: only('online', 'hours'), ifUnavailable: 'leave' },
    'Maya, if online and in business hours; otherwise leaves by Unavailable at once.',
  ],
  [{ to: maya, availability: only() }, 'Maya, available or not.'],
  [{ to: maya, ifUnavailable: 'assign_anyway' }, 'Maya, available or not.'],
  [
    { to: accounts },
    'Round robin among the online members of Accounts below capacity in business hours; waits up to 15 minutes, then leaves by Unavailable.',
  ],
  [
    { to: accounts, strategy: 'least_open', availability: only('capacity'), ifUnavailable: 'leave' },
    'Fewest open conversations among the members of Accounts below capacity; otherwise leaves by Unavailable at once.',
  ],
  [
    { to: accounts, ifUnavailable: 'assign_anyway' },
    'Round robin among the online members of Accounts below capacity in business hours; if there is none, among all members.',
  ],
  [{ to: accounts, availability: only() }, 'Round robin among the members of Accounts.'],
  [
    { to: accounts, strategy: 'queue', ifUnavailable: 'leave', waitLimit: 3600 },
    'Accounts holds it until a member accepts; waits up to 1 hour, then leaves by Unavailable.',
  ],
  [
    { to: byVariable('agent'), ifUnavailable: 'assign_anyway' },
    'The agent that {{vip}} names, available or not; leaves by Not found if no id or e-mail matches.',
  ],
  [
    { to: byVariable('team', 'squad', 'name'), availability: only() },
    'Round robin among the members of the team that {{squad}} names; leaves by Not found if no name matches.',
  ],
  [
    { to: byVariable('bot') },
    'Hands over to the bot that {{vip}} names; comes back here when that bot has ended; leaves by Not found if no id or e-mail matches.',
  ],
  [{ to: billing }, 'Hands over to the bot Billing; comes back here when that bot has ended.'],
  [
    { to: billing, pass: { variables: ['topic', 'budget'], comeBack: false }, replyLimit: 60, resume },
    'Hands over to the bot Billing with topic and budget; transfers it for good.',
  ],
  [
    { to: billing, pass: { variables: ['a', 'b', 'c', 'd', 'e'], comeBack: true }, resume },
    'Hands over to the bot Billing with a, b, c and 2 more; comes back here when that bot has ended; this bot is back when the visitor writes “menu”.',
  ],
  [
    { to: maya, replyLimit: 120, resume },
    'Maya, if available; otherwise waits up to 15 minutes, then leaves by Unavailable; without a reply within 2 minutes it leaves by No reply; this bot is back when the visitor writes “menu” or after 30 minutes without agent activity.',
  ],
  [
    { to: accounts, availability: only(), replyLimit: 90, attempts: 3 },
    'Round robin among the members of Accounts; without a reply within 1 minute 30 seconds the next member is tried, up to 3 in all, then it leaves by No reply.',
  ],
  [
    { to: accounts, availability: only(), replyLimit: 90, attempts: 1, resume: { keyword: ' ', after: 60 } },
    'Round robin among the members of Accounts; without a reply within 1 minute 30 seconds it leaves by No reply; this bot is back after 1 minute without agent activity.',
  ],
  [
    { to: accounts, strategy: 'queue', replyLimit: 90 },
    'Accounts holds it until a member accepts; waits up to 15 minutes, then leaves by Unavailable.',
  ],
  [
    { to: owner(), availability: only() },
    'The contact owner, available or not; leaves by Not found where there is no owner.',
  ],
  [
    { to: owner('agent'), ifUnavailable: 'leave' },
    'The contact owner, or Sales where there is no owner, if available; otherwise leaves by Unavailable at once.',
  ],
  [
    { to: owner('team'), strategy: 'least_open', availability: only() },
    'The contact owner, available or not. Where there is no owner, fewest open conversations among the members of Sales.',
  ],
  [
    { to: owner('team'), strategy: 'queue', availability: only() },
    'The contact owner, available or not. Where there is no owner, Sales holds it until a member accepts; waits up to 15 minutes, then leaves by Unavailable.',
  ],
  [
    { to: owner('team'), strategy: 'queue', ifUnavailable: 'leave', replyLimit: 60, resume },
    'The contact owner, if available; otherwise leaves by Unavailable at once; without a reply within 1 minute it leaves by No reply. Where there is no owner, Sales holds it until a member accepts; waits up to 15 minutes, then leaves by Unavailable. This bot is back when the visitor writes “menu” or after 30 minutes without agent activity.',
  ],
  [
    { to: owner('team'), availability: only(), replyLimit: 60 },
    'The contact owner, available or not; without a reply within 1 minute it leaves by No reply. Where there is no owner, round robin among the members of Sales; without a reply within 1 minute the next member is tried, up to 3 in all, then it leaves by No reply.',
  ],
])('%j reads: %s', (change, words) => {
  expect(sentence(given(change))).toBe(words)
})

test('a fallback reads as if it had been the target, of whatever strategy and rules', () => {
  const change = fc.record({
    strategy: fc.constantFrom(...STRATEGIES),
    ifUnavailable: fc.constantFrom(...IF_UNAVAILABLE),
    availability: fc.constantFrom(only(), only('online'), only('online', 'capacity', 'hours')),
    waitLimit: fc.constantFrom(null, 600),
    replyLimit: fc.constantFrom(null, 60),
    attempts: fc.constantFrom(1, 2),
  })
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
  fc.assert(
    fc.property(change, some => {
      const alone = sentence(given({ ...some, to: owner() })).replace(
        '; leaves by Not found where there is no owner',
        '',
      )
      const team = sentence(given({ ...some, to: { ...accounts, ref: { id: 's', name: 'Sales' } } }))
      const where = `Where there is no owner, ${/^Sales/.test(team) ? team : lower(team)}`
      expect(sentence(given({ ...some, to: owner('team') }))).toBe(`${alone} ${where}`)
    }),
  )
})

const person = (id: string, status: Agent['status'], open: number, active = true) =>
  agentSchema.parse({ id, name: id, email: '', status, capacity: 2, open, active })

/** Accounts has five members; online are three, of whom one is full, and one who has left. */
const workspace: Workspace = {
  format: 'baton.workspace',
  version: 1,
  name: 'W',
  hours: null,
  agents: [
    person('a', 'online', 0),
    person('b', 'online', 2),
    person('c', 'busy', 0),
    person('d', 'offline', 2),
    person('e', 'online', 0, false),
    person('stranger', 'online', 0),
  ],
  teams: [{ id: 't', name: 'Accounts', members: ['a', 'b', 'c', 'd', 'e'], hours: null }],
  contacts: [],
  bots: [],
}

test.each<[Partial<Assign>, string]>([
  [{}, 'Round robin among 1 online member of Accounts below capacity in business hours; waits'],
  [
    { availability: only('online', 'hours') },
    'Round robin among 2 online members of Accounts in business hours; waits',
  ],
  [{ availability: only('online') }, 'Round robin among 2 online members of Accounts; waits'],
  [{ availability: only('capacity') }, 'Round robin among 2 members of Accounts below capacity; waits'],
  [{ availability: only() }, 'Round robin among 4 members of Accounts.'],
  [{ strategy: 'queue' }, 'Accounts, with 4 active members, holds it until a member accepts; waits'],
  [
    { to: { type: 'contact_owner', fallback: { type: 'team', ref: accounts.ref } } },
    'Where there is no owner, round robin among 1 online member of Accounts below capacity in business hours; waits',
  ],
])('%j counts who is there now: %s', (change, words) => {
  expect(
    sentence(given({ to: accounts, ...change }), { workspace, at: '2026-06-15T03:00:00.000Z' }),
  ).toContain(words)
})

const named = (type: 'agent' | 'team' | 'bot', id: string): Assign['to'] => ({
  type,
  pick: 'static',
  ref: { id, name: 'Gil' },
})
const behindOwner = (type: 'agent' | 'team', id: string): Assign['to'] => ({
  type: 'contact_owner',
  fallback: { type, ref: { id, name: 'Gil' } },
})

test.each<[Assign['to'], string]>([
  [named('agent', 'e'), 'Gil has left, so the conversation would leave by Not found.'],
  [named('agent', 'deleted'), 'Gil has left, so the conversation would leave by Not found.'],
  [named('team', 'gone'), 'Gil is no longer in the workspace, so the conversation would leave by Not found.'],
  [named('team', 'empty'), 'Gil has no active member, so the conversation would leave by Not found.'],
  [
    named('bot', 'gone'),
    'The bot Gil is no longer in the workspace, so the conversation would leave by Not found.',
  ],
  [named('bot', 'idle'), 'The bot Gil has nothing to run, so the conversation would leave by Not found.'],
  [
    behindOwner('agent', 'e'),
    'The contact owner, available or not; leaves by Not found where there is no owner, since Gil has left.',
  ],
  [
    behindOwner('team', 'empty'),
    'The contact owner, available or not; leaves by Not found where there is no owner, since Gil has no active member.',
  ],
])('%j can never take over, and it says why: %s', (to, words) => {
  const around = {
    ...workspace,
    teams: [...workspace.teams, { id: 'empty', name: 'Empty', members: ['e'], hours: null }],
    bots: [{ id: 'idle', name: 'Idle', active: false }],
  }
  const settings = given({ to, availability: only() })
  expect(sentence(settings, { workspace: around, at: '2026-06-15T10:00:00.000Z' })).toBe(words)
})

test('where nobody could take it now, it says so', () => {
  const asleep = { ...workspace, agents: workspace.agents.map(one => ({ ...one, status: 'away' as const })) }
  expect(sentence(given({ to: accounts }), { workspace: asleep, at: '2026-06-15T10:00:00.000Z' })).toContain(
    'among the online members of Accounts below capacity in business hours (nobody right now); waits',
  )
})

const day: readonly [string, string][] = [['09:00', '17:00']]
const noon: readonly [string, string][] = [['12:00', '13:00']]
const hoursOn = (spans: readonly [string, string][]): Hours => ({
  zone: 'UTC',
  week: { mon: spans, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: [],
})

test.each<[string, Partial<Assign>, string]>([
  [
    '03:00',
    {},
    'among the online members of Accounts below capacity in business hours (closed right now); waits',
  ],
  ['10:00', {}, 'among 1 online member of Accounts below capacity in business hours; waits'],
  ['10:00', { availability: only('hours') }, 'among 3 members of Accounts in business hours; waits'],
  ['12:30', { availability: only('hours') }, 'among 4 members of Accounts in business hours; waits'],
  ['03:00', { availability: only('online') }, 'among 2 online members of Accounts; waits'],
  ['03:00', { strategy: 'queue' }, 'Accounts, with 4 active members, holds it'],
])('at %s, with %j, who is open is counted: %s', (time, change, words) => {
  const open = {
    ...workspace,
    hours: hoursOn(day),
    agents: workspace.agents.map(one => (one.id === 'd' ? { ...one, hours: hoursOn(noon) } : one)),
  }
  const at = `2026-06-15T${time}:00.000Z`
  expect(sentence(given({ to: accounts, ...change }), { workspace: open, at })).toContain(words)
})

test.each<[Partial<Assign>, string]>([
  [{}, 'Nobody chosen yet'],
  [{ to: byVariable('agent', '') }, 'No variable chosen yet'],
  [{ to: maya }, 'Assigns to Maya'],
  [{ to: accounts }, 'Assigns to Accounts · round robin'],
  [{ to: byVariable('agent') }, 'Assigns to whoever {{vip}} names'],
  [{ to: byVariable('team'), strategy: 'queue' }, 'Assigns to the team {{vip}} names · team queue'],
  [{ to: owner() }, 'Assigns to the contact owner'],
  [{ to: owner('team') }, 'Assigns to the contact owner, else Sales'],
])('%j is summed up: %s', (change, words) => {
  expect(summary(given(change))).toBe(words)
})
