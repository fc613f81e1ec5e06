import type { Agent } from '@/core/workspace/workspace'
import { NativeSelect } from '@/ui/NativeSelect'
import { type Presence, presenceOf } from '../edits'

export const presences: readonly { value: Presence; label: string }[] = [
  { value: 'online', label: 'Online' },
  { value: 'busy', label: 'Busy' },
  { value: 'away', label: 'Away' },
  { value: 'offline', label: 'Offline' },
  { value: 'left', label: 'Has left' },
]

export interface PresenceSelectProps {
  readonly agent: Agent
  readonly onChange: (presence: Presence) => void
}

/** Where somebody is. */
export function PresenceSelect({ agent, onChange }: PresenceSelectProps) {
  return (
    <NativeSelect
      label={`Status of ${agent.name}`}
      labelHidden
      options={presences}
      value={presenceOf(agent)}
      onChange={onChange}
    />
  )
}
