import { useState } from 'react'
import type { Workspace } from '@/core/workspace/workspace'
import { useEditWorkspace } from '@/storage/workspaceQueries'
import { Tabs } from '@/ui/Tabs'
import { useToast } from '@/ui/Toasts'
import { Agents } from './Agents'
import { Bots } from './Bots'
import { Contacts } from './Contacts'
import type { EditableProps } from './edits'
import { Teams } from './Teams'

type Kind = 'agents' | 'teams' | 'contacts' | 'bots'

const labels: Record<Kind, string> = { agents: 'Agents', teams: 'Teams', contacts: 'Contacts', bots: 'Bots' }
const kinds: readonly Kind[] = ['agents', 'teams', 'contacts', 'bots']

export function WorkspaceTabs(props: { workspace: Workspace; hrefOf: (id: string) => string }) {
  const { workspace, hrefOf } = props
  const [kind, setKind] = useState<Kind>('agents')
  const toast = useToast()
  const { mutate } = useEditWorkspace(({ message, fix }) =>
    toast({ tone: 'danger', text: `${message} ${fix}` }),
  )
  const tabs = kinds.map(id => ({
    id,
    label: labels[id],
    badge: <span className="text-faint tabular-nums">{workspace[id].length}</span>,
  }))
  const people: EditableProps = { workspace, onEdit: edit => mutate(edit) }
  return (
    <Tabs label="Workspace" tabs={tabs} value={kind} onChange={setKind} panelClassName="pt-5">
      {kind === 'agents' && <Agents {...people} />}
      {kind === 'teams' && <Teams workspace={workspace} />}
      {kind === 'contacts' && <Contacts {...people} />}
      {kind === 'bots' && <Bots workspace={workspace} hrefOf={hrefOf} />}
    </Tabs>
  )
}
