import type { Agent } from '@/core/workspace/workspace'
import { type EditableProps, setPresence } from '../edits'
import { Person } from '../Person'
import { RowActions } from '../RowActions'
import type { Column } from '../table/column'
import { AgentTeams } from './AgentTeams'
import { Load } from './Load'
import { PresenceSelect } from './PresenceSelect'

/** What is being done with an agent, in a dialog. */
export interface AgentDoing {
  readonly what: 'edit' | 'delete' | 'leave'
  readonly agent: Agent
}

/** What is shown of an agent, and what can be changed in place. */
export function agentColumns({
  workspace,
  onEdit,
  onDo,
}: EditableProps & { readonly onDo: (doing: AgentDoing) => void }): readonly Column<Agent>[] {
  return [
    { name: 'Agent', width: 'minmax(0, 1fr)', by: byName, cell: agent => <Person agent={agent} /> },
    { name: 'Teams', width: '13rem', cell: agent => <AgentTeams workspace={workspace} agent={agent} /> },
    {
      name: 'Status',
      width: '9rem',
      by: byPresence,
      half: true,
      cell: agent => (
        <PresenceSelect
          agent={agent}
          onChange={presence =>
            presence === 'left' ? onDo({ what: 'leave', agent }) : onEdit(setPresence(agent.id, presence))
          }
        />
      ),
    },
    {
      name: 'Open of capacity',
      width: '11rem',
      by: byOpen,
      half: true,
      cell: agent => <Load agent={agent} onEdit={onEdit} />,
    },
    {
      name: 'Actions',
      width: '5.5rem',
      headHidden: true,
      corner: true,
      cell: agent => (
        <RowActions
          name={agent.name}
          onEdit={() => onDo({ what: 'edit', agent })}
          onDelete={() => onDo({ what: 'delete', agent })}
        />
      ),
    },
  ]
}

const byName = ({ name }: Agent): string => name
const byOpen = ({ open }: Agent): number => open
const ORDER = ['online', 'busy', 'away', 'offline']
const byPresence = ({ active, status }: Agent): number => (active ? ORDER.indexOf(status) : ORDER.length)
