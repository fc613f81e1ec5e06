import { useState } from 'react'
import { teamFaults } from '@/core/workspace/faults'
import type { Team, Workspace } from '@/core/workspace/workspace'
import { TextField } from '@/ui/TextField'
import { FormDialog } from '../FormDialog'
import { OwnHours } from '../hours/OwnHours'
import { useHoursDraft } from '../hours/useHoursDraft'
import { MemberFields } from './MemberFields'

export interface TeamDialogProps {
  readonly workspace: Workspace
  readonly team: Team
  readonly onSave: (team: Team) => void
  readonly onClose: () => void
}

/** Everything about one team. The id was made once: cards name the team by it, whatever it is called later. */
export function TeamDialog({ workspace, team, onSave, onClose }: TeamDialogProps) {
  const [name, setName] = useState(team.name)
  const [members, setMembers] = useState(team.members)
  const [tried, setTried] = useState(false)
  const hours = useHoursDraft(team.hours)
  const others = workspace.teams.filter(({ id }) => id !== team.id)
  const isNew = others.length === workspace.teams.length
  const faults = teamFaults({ ...team, name }, others)

  function save(): boolean {
    setTried(true)
    if (Object.keys(faults).length > 0 || !hours.isSound) return false
    onSave({ ...team, name: name.trim(), members, hours: hours.made })
    return true
  }
  return (
    <FormDialog
      title={isNew ? 'Add team' : `Edit ${team.name}`}
      saveLabel={isNew ? 'Add team' : 'Save'}
      onSave={save}
      dirty={name !== team.name || members !== team.members || hours.hours !== team.hours}
      onClose={onClose}
    >
      <TextField label="Name" value={name} onChange={setName} error={tried ? faults.name : undefined} />
      <MemberFields agents={workspace.agents} members={members} onChange={setMembers} />
      <OwnHours whose="team" draft={hours} workspace={workspace} />
    </FormDialog>
  )
}
