import { Clock } from 'lucide-react'
import type { Agent, Workspace } from '@/core/workspace/workspace'
import { hoursText } from '../hours/hoursText'

/** The teams somebody is in, and whether they keep hours of their own. */
export function AgentTeams({ workspace, agent }: { workspace: Workspace; agent: Agent }) {
  const names = workspace.teams.filter(({ members }) => members.includes(agent.id)).map(({ name }) => name)
  return (
    <div className="text-sm">
      <p className="wrap-anywhere line-clamp-2 text-pretty" title={names.join(', ')}>
        {names.join(', ') || <span className="text-muted">No team</span>}
      </p>
      {agent.hours && (
        <p className="mt-0.5 flex items-center gap-1 text-muted text-xs" title={hoursText(agent.hours)}>
          <Clock aria-hidden="true" className="size-3 shrink-0" />
          <span className="truncate">Own hours, {agent.hours.zone.replaceAll('_', ' ')}</span>
        </p>
      )}
    </div>
  )
}
