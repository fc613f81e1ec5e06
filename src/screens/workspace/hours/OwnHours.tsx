import { OFFICE_WEEK } from '@/core/workspace/week'
import type { Hours, Workspace } from '@/core/workspace/workspace'
import { Switch } from '@/ui/Switch'
import type { HoursDraft } from './useHoursDraft'
import { WeekFields } from './WeekFields'
import { ZonePicker } from './ZonePicker'
import { ownZone } from './zones'

export interface OwnHoursProps {
  readonly whose: 'workspace' | 'team' | 'agent'
  readonly draft: HoursDraft
  readonly workspace: Workspace
}

const words = {
  workspace: {
    label: 'Business hours',
    off: 'Always open.',
    on: 'Outside of them nobody is handed a conversation where a card asks for business hours.',
  },
  team: {
    label: 'Own business hours',
    off: 'Open whenever the workspace is.',
    on: 'The team is open when both it and the workspace are.',
  },
  agent: {
    label: 'Own business hours',
    off: 'There whenever the workspace and the team are open.',
    on: 'The agent is there when workspace, team and these hours are open.',
  },
}

/** Hours that can be switched on and off as a whole: a zone and a week. */
export function OwnHours({ whose, draft, workspace }: OwnHoursProps) {
  const { hours, faults, set, setWeek } = draft
  const { label, on, off } = words[whose]
  const holidays = hours?.holidays.length ?? 0
  return (
    <div className="grid gap-3 rounded-lg border border-line p-3">
      <Switch
        label={label}
        hint={hours ? on : off}
        checked={hours !== null}
        onChange={checked => set(checked ? beginning(workspace) : null)}
      />
      {hours && faults && (
        <>
          <ZonePicker zone={hours.zone} onChange={zone => set({ ...hours, zone })} />
          <WeekFields week={hours.week} faults={faults} onChange={setWeek} />
          {holidays > 0 && (
            <p className="text-muted text-xs">
              {holidays === 1 ? 'One holiday stays' : `${holidays} holidays stay`} as they are; holidays are
              edited under Hours.
            </p>
          )}
        </>
      )}
    </div>
  )
}

/** Where the workspace has hours, one's own begin as those. Its holidays close the workspace, and with it everybody. */
const beginning = ({ hours }: Workspace): Hours =>
  hours
    ? { zone: hours.zone, week: hours.week, holidays: [] }
    : { zone: ownZone(), week: OFFICE_WEEK, holidays: [] }
