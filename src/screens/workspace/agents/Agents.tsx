import { UserPlus, UsersRound } from 'lucide-react'
import { nanoid } from 'nanoid'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { blankAgent } from '@/core/workspace/csv/agents'
import type { Agent } from '@/core/workspace/workspace'
import { Button } from '@/ui/Button'
import { EmptyState } from '@/ui/EmptyState'
import { type EditableProps, putAgent } from '../edits'
import { matching, SearchBar } from '../SearchBar'
import { DataTable } from '../table/DataTable'
import { type AgentDoing, agentColumns } from './agentColumns'

const AgentDialog = lazy(async () => ({ default: (await import('./AgentDialog')).AgentDialog }))
const RemoveDialog = lazy(async () => ({ default: (await import('../removal/RemoveDialog')).RemoveDialog }))

export interface AgentsProps extends EditableProps {
  /** Address of a flow's editor. */
  readonly hrefOf: (id: string) => string
  /** Ways to bring many at once. */
  readonly tools: ReactNode
  /** Id of the agent whose form is open at first. */
  readonly opened?: string | undefined
}

export function Agents({ workspace, onEdit, hrefOf, tools, opened }: AgentsProps) {
  const [sought, setSought] = useState('')
  const [doing, setDoing] = useState<AgentDoing | null>(() => {
    const agent = workspace.agents.find(({ id }) => id === opened)
    return agent ? { what: 'edit', agent } : null
  })
  const found = matching(workspace.agents, textOf, sought)
  const close = () => setDoing(null)
  const columns = agentColumns({ workspace, onEdit, onDo: setDoing })
  return (
    <>
      <SearchBar
        what="agents"
        placeholder="Search by name, e-mail or status…"
        sought={sought}
        onSeek={setSought}
        found={found.length}
        all={workspace.agents.length}
      >
        {tools}
        <Button
          variant="primary"
          icon={<UserPlus aria-hidden="true" />}
          onClick={() => setDoing({ what: 'edit', agent: blankAgent(`agent_${nanoid(10)}`) })}
        >
          Add agent
        </Button>
      </SearchBar>
      {found.length === 0 ? (
        <EmptyState
          compact
          icon={<UsersRound />}
          title={workspace.agents.length === 0 ? 'No agents yet' : 'No agent matches'}
        />
      ) : (
        <DataTable label="Agents" columns={columns} items={found} keyOf={idOf} search={sought} />
      )}
      <Suspense>
        {doing?.what === 'edit' && (
          <AgentDialog
            workspace={workspace}
            agent={doing.agent}
            onSave={agent => onEdit(putAgent(agent))}
            onClose={close}
          />
        )}
        {(doing?.what === 'delete' || doing?.what === 'leave') && (
          <RemoveDialog
            {...{ workspace, onEdit, hrefOf }}
            target={{ kind: 'agent', how: doing.what, who: doing.agent }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  )
}

const idOf = ({ id }: Agent): string => id
const textOf = ({ name, email, status, active }: Agent): string =>
  `${name} ${email} ${active ? status : 'has left'}`
