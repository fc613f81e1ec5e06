import { expect, test } from 'vitest'
import { assign } from './card'
import { sentence } from './sentence'
import type { Assign } from './settings'
import { summary } from './summary'

const given = (change: Partial<Assign>): Assign => ({ ...assign.blank(), ...change })
const maya: Assign['to'] = { type: 'agent', pick: 'static', ref: { id: 'm', name: 'Maya' } }
const accounts: Assign['to'] = { type: 'team', pick: 'static', ref: { id: 't', name: 'Accounts' } }
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
    'Maya, if online and within business hours; otherwise leaves by Unavailable at once.',
  ],
  [{ to: maya, availability: only() }, 'Maya, available or not.'],
  [{ to: maya, ifUnavailable: 'assign_anyway' }, 'Maya, available or not.'],
  [
    { to: accounts },
    'Round robin among the available members of Accounts; waits up to 15 minutes, then leaves by Unavailable.',
  ],
  [
    { to: accounts, strategy: 'least_open', availability: only('capacity'), ifUnavailable: 'leave' },
    'Fewest open conversations among the members of Accounts who are below capacity; otherwise leaves by Unavailable at once.',
  ],
  [
    { to: accounts, ifUnavailable: 'assign_anyway' },
    'Round robin among the available members of Accounts; if there is none, among all members.',
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
    'Hands over to the bot that {{vip}} names; leaves by Not found if no id or e-mail matches.',
  ],
  [
    { to: { type: 'bot', pick: 'static', ref: { id: 'b', name: 'Billing' } } },
    'Hands over to the bot Billing.',
  ],
  [
    { to: owner(), availability: only() },
    'The contact owner, available or not; leaves by Not found where there is no owner.',
  ],
  [
    { to: owner('agent'), ifUnavailable: 'leave' },
    'The contact owner, if available; otherwise leaves by Unavailable at once; Sales where there is no owner.',
  ],
  [
    { to: owner('team'), strategy: 'least_open', availability: only() },
    'The contact owner, available or not; the team Sales, by fewest open conversations, where there is no owner.',
  ],
])('%j reads: %s', (change, words) => {
  expect(sentence(given(change))).toBe(words)
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
