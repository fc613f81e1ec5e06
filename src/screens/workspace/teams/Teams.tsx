import { UsersRound } from 'lucide-react'
import { nanoid } from 'nanoid'
import { lazy, Suspense, useState } from 'react'
import type { Team } from '@/core/workspace/workspace'
import { Button } from '@/ui/Button'
import { EmptyState } from '@/ui/EmptyState'
import { type EditableProps, putTeam } from '../edits'
import { matching, SearchBar } from '../SearchBar'
import { DataTable } from '../table/DataTable'
import { type Agents, membersOf, type TeamDoing, teamColumns } from './teamColumns'

const TeamDialog = lazy(async () => ({ default: (await import('./TeamDialog')).TeamDialog }))
const RemoveDialog = lazy(async () => ({ default: (await import('../removal/RemoveDialog')).RemoveDialog }))

export interface TeamsProps extends EditableProps {
  /** Address of a flow's editor. */
  readonly hrefOf: (id: string) => string
  /** Id of the team whose form is open at first. */
  readonly opened?: string | undefined
}

export function Teams({ workspace, onEdit, hrefOf, opened }: TeamsProps) {
  const [sought, setSought] = useState('')
  const [doing, setDoing] = useState<TeamDoing | null>(() => {
    const team = workspace.teams.find(({ id }) => id === opened)
    return team ? { what: 'edit', team } : null
  })
  const agents = new Map(workspace.agents.map(agent => [agent.id, agent]))
  const found = matching(workspace.teams, team => textOf(team, agents), sought)
  const close = () => setDoing(null)
  const columns = teamColumns(agents, setDoing)
  return (
    <>
      <SearchBar
        what="teams"
        placeholder="Search by name or member…"
        sought={sought}
        onSeek={setSought}
        found={found.length}
        all={workspace.teams.length}
      >
        <Button
          variant="primary"
          icon={<UsersRound aria-hidden="true" />}
          onClick={() =>
            setDoing({ what: 'edit', team: { id: `team_${nanoid(10)}`, name: '', members: [], hours: null } })
          }
        >
          Add team
        </Button>
      </SearchBar>
      {found.length === 0 ? (
        <EmptyState
          compact
          icon={<UsersRound />}
          title={workspace.teams.length === 0 ? 'No teams yet' : 'No team matches'}
        />
      ) : (
        <DataTable label="Teams" columns={columns} items={found} keyOf={idOf} search={sought} />
      )}
      <Suspense>
        {doing?.what === 'edit' && (
          <TeamDialog
            workspace={workspace}
            team={doing.team}
            onSave={team => onEdit(putTeam(team))}
            onClose={close}
          />
        )}
        {doing?.what === 'delete' && (
          <RemoveDialog
            {...{ workspace, onEdit, hrefOf }}
            target={{ kind: 'team', how: 'delete', who: doing.team }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  )
}

const idOf = ({ id }: Team): string => id
const textOf = (team: Team, agents: Agents): string =>
  [team.name, ...membersOf(team, agents).map(({ name }) => name)].join(' ')
