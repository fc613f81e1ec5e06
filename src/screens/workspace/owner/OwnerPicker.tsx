import { ownerOf } from '@/core/workspace/owner'
import { ownerNameOf } from '@/core/workspace/ownerCheck'
import type { Workspace } from '@/core/workspace/workspace'
import type { FieldText } from '@/ui/Field'
import { LazyCombobox } from '@/ui/LazyCombobox'
import { agentItems } from '../agentItems'

export interface OwnerPickerProps extends FieldText {
  readonly workspace: Workspace
  /** As the CRM writes it; empty for nobody. */
  readonly owner: string
  readonly onChange: (owner: string) => void
}

/** The owner: an agent, or an e-mail as the CRM gives it, typed. */
export function OwnerPicker({ workspace, owner, onChange, ...words }: OwnerPickerProps) {
  const match = ownerOf(workspace, { owner })
  const found = 'agent' in match ? match.agent : null
  return (
    <LazyCombobox
      {...words}
      placeholder="Choose an agent or type an e-mail"
      items={agentItems(workspace.agents.filter(({ active }) => active))}
      value={found?.id ?? (owner.trim() || null)}
      missingLabel={found ? found.name : owner}
      emptyText="No agent of that name"
      onChange={id => {
        const agent = workspace.agents.find(one => one.id === id)
        onChange(agent ? ownerNameOf(workspace, agent) : '')
      }}
      onCreate={onChange}
      createLabel={text => `Write “${text}” as the CRM has it`}
    />
  )
}
