import { useState } from 'react'
import { fold } from '@/core/flow/text'
import { agentFaults } from '@/core/workspace/faults'
import { type Agent, MOST_OPEN, type Workspace } from '@/core/workspace/workspace'
import { NativeSelect } from '@/ui/NativeSelect'
import { NumberField } from '@/ui/NumberField'
import { Switch } from '@/ui/Switch'
import { TextField } from '@/ui/TextField'
import { presenceOf, present } from '../edits'
import { FormDialog } from '../FormDialog'
import { OwnHours } from '../hours/OwnHours'
import { useHoursDraft } from '../hours/useHoursDraft'
import { presences } from './PresenceSelect'

export interface AgentDialogProps {
  readonly workspace: Workspace
  readonly agent: Agent
  readonly onSave: (agent: Agent) => void
  readonly onClose: () => void
}

/** Everything about one agent. The id was made once and is not for editing: flows and teams name the agent by it. */
export function AgentDialog({ workspace, agent, onSave, onClose }: AgentDialogProps) {
  const [draft, setDraft] = useState(agent)
  const [tried, setTried] = useState(false)
  const hours = useHoursDraft(agent.hours)
  const change = (part: Partial<Agent>) => setDraft(now => ({ ...now, ...part }))
  const isNew = !workspace.agents.some(({ id }) => id === agent.id)
  const faults = agentFaults(draft)
  const told = tried ? faults : {}
  const namesakes = workspace.agents.filter(
    ({ id, email }) => id !== draft.id && email !== '' && fold(email) === fold(draft.email),
  )

  function save(): boolean {
    setTried(true)
    if (Object.keys(faults).length > 0 || !hours.isSound) return false
    onSave({ ...draft, name: draft.name.trim(), email: draft.email.trim(), hours: hours.made })
    return true
  }
  return (
    <FormDialog
      title={isNew ? 'Add agent' : `Edit ${agent.name}`}
      saveLabel={isNew ? 'Add agent' : 'Save'}
      onSave={save}
      dirty={draft !== agent || hours.hours !== agent.hours}
      onClose={onClose}
    >
      <TextField label="Name" value={draft.name} onChange={name => change({ name })} error={told.name} />
      <TextField
        label="E-mail"
        optional
        type="email"
        value={draft.email}
        onChange={email => change({ email })}
        error={told.email}
        hint={
          namesakes.length > 0
            ? `${namesakes.map(({ name }) => name).join(', ')} has this e-mail too. A contact whose owner is written so finds neither.`
            : 'How a CRM names the owner of a contact.'
        }
      />
      <NativeSelect
        label="Status"
        options={presences}
        value={presenceOf(draft)}
        onChange={presence => setDraft(now => present(now, presence))}
        hint={draft.active ? undefined : 'Who has left is never assigned to; what names them says so.'}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <CountField
          label="Capacity"
          hint="Conversations that may be open at once."
          value={draft.capacity}
          onChange={capacity => change({ capacity })}
          error={told.capacity}
        />
        <CountField
          label="Open conversations"
          hint="Open already when a rehearsal begins."
          value={draft.open}
          onChange={open => change({ open })}
          error={told.open}
        />
      </div>
      <Switch
        label="Administrator"
        hint="May hand back and resolve every conversation, whoever has it."
        checked={draft.admin ?? false}
        onChange={admin => change({ admin })}
      />
      <OwnHours whose="agent" draft={hours} workspace={workspace} />
    </FormDialog>
  )
}

interface CountFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly error: string | undefined
}

function CountField({ label, hint, value, onChange, error }: CountFieldProps) {
  return (
    <NumberField
      label={label}
      hint={hint}
      min={0}
      max={MOST_OPEN}
      step={1}
      value={Number.isNaN(value) ? null : value}
      onChange={read => onChange(read ?? Number.NaN)}
      error={error}
    />
  )
}
