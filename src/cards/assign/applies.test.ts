import { expect, test } from 'vitest'
import { applies } from './applies'
import { assign } from './card'
import type { Assign } from './settings'

const shown = (change: Partial<Assign>) =>
  Object.entries(applies({ ...assign.blank(), ...change }))
    .filter(([, shown]) => shown)
    .map(([name]) => name)
const team: Assign['to'] = { type: 'team', pick: 'static', ref: null }
const off = { online: false, capacity: false, hours: false }

test.each<[string, Partial<Assign>, readonly string[]]>([
  ['an agent', {}, ['availability', 'ifUnavailable', 'wait']],
  ['an agent, leaving at once', { ifUnavailable: 'leave' }, ['availability', 'ifUnavailable']],
  ['an agent, whatever they do', { availability: off }, ['availability']],
  ['a team', { to: team }, ['strategy', 'availability', 'ifUnavailable', 'wait']],
  ['a team’s queue', { to: team, strategy: 'queue', ifUnavailable: 'leave' }, ['strategy', 'wait']],
  ['a bot', { to: { type: 'bot', pick: 'static', ref: null } }, []],
  [
    'the contact owner, else a team’s queue',
    {
      to: { type: 'contact_owner', fallback: { type: 'team', ref: { id: 't', name: 'T' } } },
      strategy: 'queue',
      ifUnavailable: 'leave',
    },
    ['strategy', 'availability', 'ifUnavailable', 'wait'],
  ],
])('for %s only what means something is shown', (_, change, names) => {
  expect(shown(change)).toEqual(names)
})
