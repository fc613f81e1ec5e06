import { useMemo, useState } from 'react'
import { checkOwners, withoutAgent } from '@/core/workspace/ownerCheck'
import type { Workspace } from '@/core/workspace/workspace'
import { useEditWorkspace } from '@/storage/workspaceMutations'
import { Tabs } from '@/ui/Tabs'
import { useToast } from '@/ui/Toasts'
import { Agents } from './agents/Agents'
import { Bots } from './Bots'
import { CsvTools } from './CsvTools'
import { Contacts } from './contacts/Contacts'
import type { EditableProps } from './edits'
import { HoursTab } from './hours/HoursTab'
import { OwnerCheck } from './owner/OwnerCheck'
import { Teams } from './teams/Teams'

type Kind = 'agents' | 'teams' | 'hours' | 'contacts' | 'owners' | 'bots'

const labels: Record<Kind, string> = {
  agents: 'Agents',
  teams: 'Teams',
  hours: 'Hours',
  contacts: 'Contacts',
  owners: 'Owner check',
  bots: 'Bots',
}
const kinds: readonly Kind[] = ['agents', 'teams', 'hours', 'contacts', 'owners', 'bots']

interface WorkspaceTabsProps {
  readonly workspace: Workspace
  readonly hrefOf: (id: string) => string
  /** The table in front at first; the agents where there is none of that name. */
  readonly first?: string | undefined
  /** Id of the agent or team of that table whose form is open first. */
  readonly opened?: string | undefined
}

export function WorkspaceTabs(props: WorkspaceTabsProps) {
  const { workspace, hrefOf, first, opened } = props
  const [kind, setKind] = useState<Kind>(kinds.find(one => one === first) ?? 'agents')
  const toast = useToast()
  const { mutate } = useEditWorkspace(({ message, fix }) =>
    toast({ tone: 'danger', text: `${message} ${fix}` }),
  )
  const counts = useCounts(workspace)
  const tabs = kinds.map(id => ({
    id,
    label: labels[id],
    badge: id !== 'hours' && (
      <span className="text-faint tabular-nums">{counts[id].toLocaleString('en')}</span>
    ),
  }))
  const people: EditableProps = { workspace, onEdit: edit => mutate(edit) }
  return (
    <Tabs label="Workspace" tabs={tabs} value={kind} onChange={setKind} panelClassName="pt-5">
      {kind === 'agents' && (
        <Agents {...people} {...{ hrefOf, opened }} tools={<CsvTools {...people} kind="agents" />} />
      )}
      {kind === 'teams' && <Teams {...people} {...{ hrefOf, opened }} />}
      {kind === 'hours' && <HoursTab {...people} />}
      {kind === 'contacts' && <Contacts {...people} tools={<CsvTools {...people} kind="contacts" />} />}
      {kind === 'owners' && <OwnerCheck {...people} />}
      {kind === 'bots' && <Bots workspace={workspace} hrefOf={hrefOf} />}
    </Tabs>
  )
}

function useCounts(workspace: Workspace): Record<Exclude<Kind, 'hours'>, number> {
  const owners = useMemo(() => withoutAgent(checkOwners(workspace)), [workspace])
  const { agents, teams, contacts, bots } = workspace
  return { owners, agents: agents.length, teams: teams.length, contacts: contacts.length, bots: bots.length }
}
