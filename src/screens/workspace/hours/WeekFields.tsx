import { copiedTo, DAY_NAMES, type Day, type Week, type WeekFaults } from '@/core/workspace/week'
import { DAYS } from '@/core/workspace/workspace'
import { DayFields } from './DayFields'

export interface WeekFieldsProps {
  readonly week: Week
  readonly faults: WeekFaults
  readonly onChange: (week: Week) => void
}

/** A week of opening hours, several times a day where that is so. */
export function WeekFields({ week, faults, onChange }: WeekFieldsProps) {
  return (
    <div>
      <p className="mb-1 text-pretty text-muted text-xs">
        An end before its start goes on past midnight; 00:00 as an end is midnight.
      </p>
      <div className="divide-y divide-line">
        {DAYS.map(day => (
          <DayFields
            key={day}
            day={day}
            spans={week[day]}
            faults={faults[day]}
            onChange={spans => onChange({ ...week, [day]: spans })}
            onCopy={days => onChange(copiedTo(week, day, days))}
            copies={copiesOf(day)}
          />
        ))}
      </div>
    </div>
  )
}

/** Where a day's hours can be copied to. */
function copiesOf(day: Day): readonly { label: string; days: readonly Day[] }[] {
  const others = DAYS.filter(other => other !== day)
  const weekdays = others.filter(other => other !== 'sat' && other !== 'sun')
  return [
    { label: 'Monday to Friday', days: weekdays },
    { label: 'Every day', days: others },
    ...others.map(other => ({ label: DAY_NAMES[other], days: [other] })),
  ]
}
