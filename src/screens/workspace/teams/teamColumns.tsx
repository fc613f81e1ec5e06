import { UsersRound } from 'lucide-react'
import type { Agent, Team } from '@/core/workspace/workspace'
import { Avatar } from '@/ui/Avatar'
import { OpenNow } from '../hours/OpenNow'
import { RowActions } from '../RowActions'
import type { Column } from '../table/column'

/** What is being done with a team, in a dialog. */
export interface TeamDoing {
  readonly what: 'edit' | 'delete'
  readonly team: Team
}

/** What is shown of a team. */
export function teamColumns(agents: Agents, onDo: (doing: TeamDoing) => void): readonly Column<Team>[] {
  return [
    {
      name: 'Team',
      width: 'minmax(0, 15rem)',
      by: byName,
      cell: team => <Identity team={team} agents={agents} />,
    },
    {
      name: 'Members in their order',
      width: 'minmax(0, 1fr)',
      cell: team => <Members team={team} agents={agents} />,
    },
    {
      name: 'Hours',
      width: 'minmax(0, 14rem)',
      cell: ({ hours }) => (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          {hours ? <OpenNow hours={hours} /> : <span className="text-muted">As the workspace</span>}
        </div>
      ),
    },
    {
      name: 'Actions',
      width: '5.5rem',
      headHidden: true,
      corner: true,
      cell: team => (
        <RowActions
          name={team.name}
          onEdit={() => onDo({ what: 'edit', team })}
          onDelete={() => onDo({ what: 'delete', team })}
        />
      ),
    },
  ]
}

/** By id. */
export type Agents = ReadonlyMap<string, Agent>

function Identity({ team, agents }: { team: Team; agents: Agents }) {
  const people = membersOf(team, agents)
  const free = people.filter(
    ({ active, status, open, capacity }) => active && status === 'online' && open < capacity,
  )
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar name={team.name} seed={team.id} size="md" shape="square" icon={<UsersRound />} />
      <div className="min-w-0">
        <p dir="auto" className="truncate font-medium text-sm" title={team.name}>
          {team.name}
        </p>
        <p className="text-muted text-xs">
          {people.length} {people.length === 1 ? 'member' : 'members'}, {free.length} online with room
        </p>
      </div>
    </div>
  )
}

/** In the order in which a round robin goes through them. */
function Members({ team, agents }: { team: Team; agents: Agents }) {
  const people = membersOf(team, agents)
  if (people.length === 0) return <p className="text-muted text-sm">Nobody yet</p>
  return (
    <ol className="flex flex-wrap gap-x-3 gap-y-1.5 text-sm">
      {people.map(({ id, name, status, active }) => (
        <li key={id} className="flex min-w-0 max-w-full items-center gap-1.5">
          <Avatar name={name} seed={id} size="xs" status={active ? status : undefined} />
          <span dir="auto" className="truncate" title={name}>
            {name}
            {!active && <span className="text-muted"> (has left)</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

export const membersOf = ({ members }: Team, agents: Agents): readonly Agent[] =>
  members.flatMap(id => agents.get(id) ?? [])

const byName = ({ name }: Team): string => name
