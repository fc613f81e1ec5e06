import { expect, test } from 'vitest'
import { workspace } from '../../../../tests/build/workspace'
import { type Agent, agentSchema } from '../workspace'
import { agentRecords, readingAgents } from './agents'
import { AGENT_FIELDS, recognise, SKIP } from './columns'
import { planRows } from './plan'
import { tableOf } from './table'

const shop = workspace('shop').agents

function plan(records: readonly (readonly string[])[], there: readonly Agent[] = shop) {
  const table = tableOf(records)
  if (!table) throw new Error('no table')
  return planRows(table, recognise(table.headers, AGENT_FIELDS, SKIP), readingAgents(there), () => 'new')
}

test('a new agent has what the row says, and is offline with the usual capacity otherwise', () => {
  const [full, bare] = plan([
    ['id', 'name', 'email', 'status', 'capacity', 'open', 'active'],
    ['zoe', 'Zoe', 'zoe@shop.example', 'Online', '7', '2', 'yes'],
    ['', '', 'yan@shop.example', '', '', '', ''],
  ])
  expect(full).toMatchObject({
    is: 'add',
    made: { id: 'zoe', status: 'online', capacity: 7, open: 2, active: true },
  })
  expect(bare).toMatchObject({
    is: 'add',
    made: {
      id: 'new',
      name: 'yan@shop.example',
      status: 'offline',
      capacity: 4,
      open: 0,
      active: true,
      hours: null,
    },
  })
  for (const one of [full, bare])
    expect(one && 'made' in one && agentSchema.safeParse(one.made).success).toBe(true)
})

test('who has left is offline; a change touches no more than it says', () => {
  expect(
    plan([
      ['email', 'active'],
      ['ANN@shop.example', 'no'],
    ]),
  ).toMatchObject([
    {
      is: 'update',
      before: { id: 'ann' },
      made: { name: 'Ann Lee', status: 'offline', active: false, capacity: 2 },
    },
  ])
  expect(
    plan([
      ['id', 'capacity'],
      ['ann', '9'],
    ]),
  ).toMatchObject([{ is: 'update', changed: ['capacity'] }])
})

test.each([
  ['status', 'sleeping', 'The status “sleeping” is not one of online, busy, away, offline.'],
  ['capacity', '-1', 'The capacity must be a whole number from 0 to 1,000. It says “-1”.'],
  ['capacity', 'many', 'The capacity must be a whole number from 0 to 1,000. It says “many”.'],
  [
    'open',
    '1001',
    'The number of open conversations must be a whole number from 0 to 1,000. It says “1001”.',
  ],
  ['active', 'maybe', '“maybe” in “active” is neither yes nor no.'],
  ['email', 'ann@', '“ann@” is not an e-mail address. It should look like name@company.example.'],
])('%s %s is told', (column, text, fault) => {
  expect(
    plan([
      ['id', column],
      ['ann', text],
    ]),
  ).toMatchObject([{ is: 'faulty', row: 2, faults: [fault] }])
})

test('a row that names nobody new is told', () => {
  expect(plan([['capacity'], ['3']])).toMatchObject([{ is: 'faulty', faults: ['Give a name.'] }])
})

test('what was written comes back as it is', () => {
  expect(plan(agentRecords(shop)).map(({ is }) => is)).toEqual(shop.map(() => 'same'))
})
