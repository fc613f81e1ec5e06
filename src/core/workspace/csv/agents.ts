import { shortened } from '@/core/flow/text'
import { agentFaults, countFault } from '../faults'
import { type Agent, STATUSES, type Status } from '../workspace'
import type { Given, Reading } from './plan'
import { booleanOf, nameOf, numberOf } from './values'

/** How many conversations a new agent may have open where nobody says. */
const USUAL_CAPACITY = 4

/** How a row becomes an agent. */
export const readingAgents = (there: readonly Agent[]): Reading<Agent> => ({
  noun: 'agent',
  there,
  read: (given, before, id) => {
    const faults: string[] = []
    const made: Agent = {
      ...(before ?? blankAgent(id)),
      name: nameOf(given) || (before?.name ?? given.field('email')),
      email: given.field('email') || (before?.email ?? ''),
      ...presence(given, before, faults),
      ...count(given, 'capacity', 'The capacity', faults),
      ...count(given, 'open', 'The number of open conversations', faults),
    }
    return { made, faults: [...Object.values(agentFaults(made)), ...faults] }
  },
})

/** Somebody new: offline, with the usual capacity and nothing open. */
export const blankAgent = (id: string): Agent => ({
  id,
  name: '',
  email: '',
  status: 'offline',
  capacity: USUAL_CAPACITY,
  open: 0,
  active: true,
  hours: null,
})

/** The agents as a table that can be imported again. */
export const agentRecords = (agents: readonly Agent[]): readonly (readonly string[])[] => [
  ['id', 'name', 'email', 'status', 'capacity', 'open', 'active'],
  ...agents.map(({ id, name, email, status, capacity, open, active }) => [
    id,
    name,
    email,
    status,
    String(capacity),
    String(open),
    active ? 'yes' : 'no',
  ]),
]

/** Who leaves is offline as well. */
function presence(given: Given, before: Agent | undefined, faults: string[]): Partial<Agent> {
  const found: { status?: Status; active?: boolean } = {}
  const status = given.field('status')
  const known = STATUSES.find(one => one === status.toLowerCase())
  if (known) found.status = known
  else if (status !== '')
    faults.push(`The status “${shortened(status)}” is not one of ${STATUSES.join(', ')}.`)
  const active = given.field('active')
  const read = booleanOf(active)
  if (read !== undefined) found.active = read
  else if (active !== '') faults.push(`“${shortened(active)}” in “active” is neither yes nor no.`)
  const leaves = found.active === false && before?.active !== false
  return leaves ? { status: 'offline', active: false } : found
}

function count(given: Given, name: 'capacity' | 'open', what: string, faults: string[]): Partial<Agent> {
  const text = given.field(name)
  if (text === '') return {}
  const read = numberOf(text)
  const fault = countFault(what, read ?? null)
  if (read === undefined || fault) {
    faults.push(`${fault} It says “${shortened(text)}”.`)
    return {}
  }
  return { [name]: read }
}
