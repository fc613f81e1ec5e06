import type { Hours, Workspace } from '@/core/workspace/workspace'
import type { HoursOf } from '../edits'

/** Somebody who keeps hours, or the whole workspace. */
export interface Keeper {
  readonly whose: HoursOf
  readonly name: string
  readonly hours: Hours | null
}

export const keyOf = ({ whose }: Pick<Keeper, 'whose'>): string =>
  whose.of === 'workspace' ? 'workspace' : `${whose.of} ${whose.id}`

export const keepersOf = ({ name, hours, teams, agents }: Workspace): readonly Keeper[] => [
  { whose: { of: 'workspace' }, name, hours },
  ...teams.map(team => ({ whose: { of: 'team', id: team.id } as const, name: team.name, hours: team.hours })),
  ...agents.flatMap(agent =>
    agent.hours
      ? { whose: { of: 'agent', id: agent.id } as const, name: agent.name, hours: agent.hours }
      : [],
  ),
]
