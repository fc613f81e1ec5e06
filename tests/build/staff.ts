import fc from 'fast-check'
import { type Agent, STATUSES, type Team, type Workspace } from '@/core/workspace/workspace'
import { workspace } from './workspace'

/** The people of the shop, each as available as it happens: status, capacity, hours. Their ids stay. */

const shop = workspace('shop')
const { hours: office, teams } = workspace('hours')
const morning = teams.find(({ id }) => id === 'morning')?.hours ?? null

/** Mostly always open. */
const hours = fc.constantFrom(null, null, null, null, office, morning)

const agent = (one: Agent): fc.Arbitrary<Agent> =>
  fc
    .record({
      status: fc.constantFrom('online', 'online', 'online', ...STATUSES),
      capacity: fc.constantFrom(0, 1, 1, 2, 2, 5),
      open: fc.constantFrom(0, 0, 0, 1),
      active: fc.constantFrom(true, true, true, true, false),
      admin: fc.constantFrom(false, false, false, true),
      hours,
    })
    .map(as => ({ ...one, ...as }))

const team = (one: Team): fc.Arbitrary<Team> => hours.map(hours => ({ ...one, hours }))

const bots = fc.constantFrom(true, true, true, false).map(active => [
  { id: 'vector', name: 'Vector', active: true },
  { id: 'billing', name: 'Billing bot', active: true },
  { id: 'support', name: 'Support bot', active },
])

export const anyWorkspace: fc.Arbitrary<Workspace> = fc
  .record({
    hours,
    agents: fc.tuple(...shop.agents.map(agent)),
    teams: fc.tuple(...shop.teams.map(team)),
    bots,
  })
  .map(some => ({ ...shop, ...some }))
