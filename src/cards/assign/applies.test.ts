import { expect, test } from 'vitest'
import { applies } from './applies'
import { assign } from './card'
import type { Assign } from './settings'

const shown = (change: Partial<Assign>) =>
  Object.entries(applies({ ...assign.blank(), ...change }))
    .filter(([, shown]) => shown)
    .map(([name]) => name)
    .join(' ')
const team: Assign['to'] = { type: 'team', pick: 'static', ref: null }
const bot: Assign['to'] = { type: 'bot', pick: 'static', ref: null }
const off = { online: false, capacity: false, hours: false }

test.each<[string, Partial<Assign>, string]>([
  ['an agent', {}, 'availability ifUnavailable wait reply back idle'],
  ['an agent, leaving at once', { ifUnavailable: 'leave' }, 'availability ifUnavailable reply back idle'],
  ['an agent, whatever they do', { availability: off }, 'availability reply back idle'],
  ['a team', { to: team }, 'strategy availability ifUnavailable wait reply attempts back idle'],
  ['a team’s queue', { to: team, strategy: 'queue', ifUnavailable: 'leave' }, 'strategy wait back idle'],
  ['a bot that comes back', { to: bot }, 'pass back'],
  ['a bot, for good', { to: bot, pass: { variables: [], comeBack: false } }, 'pass'],
  [
    'the contact owner, else a team’s queue',
    {
      to: { type: 'contact_owner', fallback: { type: 'team', ref: { id: 't', name: 'T' } } },
      strategy: 'queue',
      ifUnavailable: 'leave',
    },
    'strategy availability ifUnavailable wait reply back idle',
  ],
])('for %s only what means something is shown', (_, change, names) => {
  expect(shown(change)).toEqual(names)
})
