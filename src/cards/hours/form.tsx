import { HoursWay } from '@/cards/fields/HoursWay'
import { TargetPicker } from '@/cards/fields/TargetPicker'
import { VariablePicker } from '@/cards/fields/VariablePicker'
import { SegmentedControl } from '@/ui/SegmentedControl'
import type { FormProps } from '../face'
import type { HoursCard } from './card'

/** Whose hours count, and where the next opening goes. */
export function HoursForm(props: FormProps<HoursCard>) {
  const { settings, onChange } = props
  return (
    <div className="grid gap-5">
      <SegmentedControl
        label="Hours of"
        wide
        segments={WHOSE}
        value={settings.of}
        onChange={of => onChange({ ...settings, of }, `of=${of}`)}
      />
      {settings.of === 'team' && (
        <TargetPicker
          form={props}
          kind="team"
          paths={['team']}
          label="Team"
          hint="Open while the workspace and the team both are."
          value={settings.team}
          onChange={team =>
            onChange({ ...settings, team: team && { id: team.id, name: team.name } }, `team=${team?.id}`)
          }
        />
      )}
      <HoursWay form={props} team={settings.of === 'team' ? settings.team : null} />
      <VariablePicker
        form={props}
        path="store"
        label="Store next opening in"
        optional
        hint="As the clock on the wall shows it: 2026-03-02 09:00."
        access="write"
        accepts={['text']}
        creates={{ type: 'text', scope: 'flow' }}
        suggest="opens_at"
        value={settings.store}
        onChange={store => onChange({ ...settings, store }, `store=${store}`)}
      />
      <p className="text-pretty text-muted text-xs">
        Hours, time zone and holidays are those of the workspace. Without hours it is always open; a rehearsal
        asks its own clock.
      </p>
    </div>
  )
}

const WHOSE = [
  { value: 'workspace', label: 'The workspace' },
  { value: 'team', label: 'A team' },
] as const
