import { useMemo } from 'react'
import { LazyCombobox } from '@/ui/LazyCombobox'
import { zoneItems, zoneText } from './zones'

export interface ZonePickerProps {
  readonly zone: string
  readonly onChange: (zone: string) => void
}

/** The time zone whose clock the hours go by. */
export function ZonePicker({ zone, onChange }: ZonePickerProps) {
  const items = useMemo(zoneItems, [])
  return (
    <LazyCombobox
      label="Time zone"
      hint="Summer time comes and goes with the zone."
      items={items}
      value={zone}
      missingLabel={zoneText(zone)}
      clearable={false}
      emptyText="No such time zone"
      onChange={chosen => chosen !== null && onChange(chosen)}
    />
  )
}
