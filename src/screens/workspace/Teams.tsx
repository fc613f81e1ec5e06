import { Clock } from 'lucide-react'
import type { Agent, Team, Workspace } from '@/core/workspace/workspace'
import { OpenNow } from './OpenNow'
import { Person } from './Person'

export function Teams({ workspace }: { workspace: Workspace }) {
  return (
    <ul className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
      {workspace.teams.map(team => (
        <TeamCard key={team.id} team={team} agents={workspace.agents} />
      ))}
    </ul>
  )
}

function TeamCard({ team: { name, members, hours }, agents }: { team: Team; agents: readonly Agent[] }) {
  const people = agents.filter(({ id }) => members.includes(id))
  const free = people.filter(
    ({ active, status, open, capacity }) => active && status === 'online' && open < capacity,
  )
  return (
    <li className="min-w-0 rounded-xl border border-line bg-surface shadow-card">
      <div className="border-line border-b px-4 py-3">
        <h2 className="font-semibold text-base">{name}</h2>
        <p className="text-muted text-sm">
          {people.length} {people.length === 1 ? 'member' : 'members'}, {free.length} online with room
        </p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <Clock aria-hidden="true" className="size-3.5 shrink-0 text-faint" />
          {hours ? <OpenNow hours={hours} /> : <span className="text-muted">As the workspace</span>}
        </p>
      </div>
      <ul className="grid grid-cols-1 gap-2.5 p-4">
        {people.map(agent => (
          <li key={agent.id} className="flex min-w-0 items-center gap-3">
            <div className="min-w-0 flex-1">
              <Person agent={agent} />
            </div>
            {agent.active && (
              <span className="shrink-0 text-muted text-sm tabular-nums">
                {agent.open} of {agent.capacity}
              </span>
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}
