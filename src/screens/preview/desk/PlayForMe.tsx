import type { Agent } from '@/core/workspace/workspace'
import { NativeSelect } from '@/ui/NativeSelect'
import type { Autopilot } from '../autopilot'

export interface PlayForMeProps {
  /** In whose chair one sits. */
  readonly agent: Agent
  readonly pilot: Autopilot
  onChange(pilot: Autopilot): void
}

const SECONDS = [1, 5, 10, 30, 60, 300, 900] as const

/** Whether somebody is played by the rehearsal itself, and how quick they are. */
export function PlayForMe({ agent, pilot, onChange }: PlayForMeProps) {
  const { who, after } = pilot
  const other = typeof who === 'object' && who.agent !== agent.id ? who.agent : null
  return (
    <div className="flex min-w-0 items-end gap-2">
      <NativeSelect<string>
        label="Play for me"
        options={[
          { value: 'nobody', label: 'Nobody' },
          { value: agent.id, label: agent.name },
          ...(other === null ? [] : [{ value: other, label: 'Another agent' }]),
          { value: 'everybody', label: 'Everybody' },
        ]}
        value={typeof who === 'object' ? who.agent : who}
        onChange={picked =>
          onChange({
            after,
            who: picked === 'nobody' || picked === 'everybody' ? picked : { agent: picked },
          })
        }
        className="w-32"
      />
      {who !== 'nobody' && (
        <NativeSelect
          label="After"
          options={SECONDS.map(seconds => ({ value: `${seconds}`, label: secondsText(seconds) }))}
          value={`${after}`}
          onChange={picked => onChange({ who, after: Number(picked) })}
          className="w-24"
        />
      )}
    </div>
  )
}

const secondsText = (seconds: number): string => (seconds < 60 ? `${seconds} s` : `${seconds / 60} min`)
