import { Clock } from 'lucide-react'
import type { Agent, Workspace } from '@/core/workspace/workspace'
import { NativeSelect } from '@/ui/NativeSelect'
import { type EditableProps, type Presence, presenceOf, setPresence } from './edits'
import { hoursText } from './hoursText'
import { Load } from './Load'
import { Person } from './Person'
import { Cell, Row, Table } from './Table'

const presences: readonly { value: Presence; label: string }[] = [
  { value: 'online', label: 'Online' },
  { value: 'busy', label: 'Busy' },
  { value: 'away', label: 'Away' },
  { value: 'offline', label: 'Offline' },
  { value: 'left', label: 'Has left' },
]

const heads = [
  { name: 'Agent' },
  { name: 'Teams', width: 'md:w-52' },
  { name: 'Status', width: 'md:w-36' },
  { name: 'Open of capacity', width: 'md:w-44' },
]

export function Agents({ workspace, onEdit }: EditableProps) {
  return (
    <Table label="Agents" heads={heads}>
      {workspace.agents.map(agent => (
        <Row key={agent.id}>
          <Cell>
            <Person agent={agent} />
          </Cell>
          <Cell head="Teams">
            <Teams workspace={workspace} agent={agent} />
          </Cell>
          <Cell head="Status" half>
            <NativeSelect
              label={`Status of ${agent.name}`}
              labelHidden
              options={presences}
              value={presenceOf(agent)}
              onChange={presence => onEdit(setPresence(agent.id, presence))}
            />
          </Cell>
          <Cell head="Open of capacity" half>
            <Load agent={agent} onEdit={onEdit} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function Teams({ workspace, agent }: { workspace: Workspace; agent: Agent }) {
  const names = workspace.teams.filter(({ members }) => members.includes(agent.id)).map(({ name }) => name)
  return (
    <div className="text-sm">
      <p className="text-pretty">{names.join(', ') || <span className="text-muted">No team</span>}</p>
      {agent.hours && (
        <p className="mt-0.5 flex items-center gap-1 text-muted text-xs" title={hoursText(agent.hours)}>
          <Clock aria-hidden="true" className="size-3 shrink-0" />
          <span className="truncate">Own hours, {agent.hours.zone.replaceAll('_', ' ')}</span>
        </p>
      )}
    </div>
  )
}
