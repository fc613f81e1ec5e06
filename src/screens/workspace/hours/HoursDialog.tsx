import type { Hours, Workspace } from '@/core/workspace/workspace'
import { FormDialog } from '../FormDialog'
import type { Keeper } from './keepers'
import { OwnHours } from './OwnHours'
import { useHoursDraft } from './useHoursDraft'

export interface HoursDialogProps {
  readonly keeper: Keeper
  readonly workspace: Workspace
  readonly onSave: (hours: Hours | null) => void
  readonly onClose: () => void
}

/** The hours of the workspace, a team or an agent. */
export function HoursDialog({ keeper, workspace, onSave, onClose }: HoursDialogProps) {
  const draft = useHoursDraft(keeper.hours)
  return (
    <FormDialog
      title={`Hours of ${keeper.name}`}
      saveLabel="Save"
      size="lg"
      dirty={draft.hours !== keeper.hours}
      onClose={onClose}
      onSave={() => {
        if (draft.isSound) onSave(draft.made)
        return draft.isSound
      }}
    >
      <OwnHours whose={keeper.whose.of} draft={draft} workspace={workspace} />
    </FormDialog>
  )
}
