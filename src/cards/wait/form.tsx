import { DurationField } from '@/cards/fields/DurationField'
import { HoursWay } from '@/cards/fields/HoursWay'
import { TargetPicker } from '@/cards/fields/TargetPicker'
import { RadioCards } from '@/ui/RadioCards'
import { SegmentedControl } from '@/ui/SegmentedControl'
import type { FormProps } from '../face'
import type { Wait } from './card'

/** How long, and what a word of the visitor does meanwhile. */
export function WaitForm(props: FormProps<Wait>) {
  const { settings, onChange } = props
  return (
    <div className="grid gap-5">
      <SegmentedControl
        label="Wait"
        wide
        segments={UNTIL}
        value={settings.until}
        onChange={until => onChange({ ...settings, until }, `until=${until}`)}
      />
      {settings.until === 'time' ? (
        <DurationField
          label="How long"
          hint="Seven days at most."
          value={settings.seconds}
          onChange={seconds => onChange({ ...settings, seconds }, 'seconds')}
        />
      ) : (
        <TargetPicker
          form={props}
          kind="team"
          paths={['team']}
          label="Team"
          optional
          hint="Without a team the hours of the workspace count. Where it is open, the bot goes on at once."
          value={settings.team}
          onChange={team =>
            onChange({ ...settings, team: team && { id: team.id, name: team.name } }, `team=${team?.id}`)
          }
        />
      )}
      {settings.until === 'opening' && <HoursWay form={props} team={settings.team} />}
      <RadioCards
        label="If the visitor writes meanwhile"
        options={REPLY}
        value={settings.onReply}
        onChange={onReply => onChange({ ...settings, onReply }, `onReply=${onReply}`)}
      />
    </div>
  )
}

const UNTIL = [
  { value: 'time', label: 'For a time' },
  { value: 'opening', label: 'Until we open' },
] as const

const REPLY = [
  { value: 'leave', label: 'Go on at once', description: 'By an exit of its own: Replied.' },
  { value: 'stay', label: 'Wait on', description: 'What they write is kept, and not answered.' },
] as const
