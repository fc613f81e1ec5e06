import type { ComboboxItem } from '@/ui/comboboxItems'

/** Time zones to choose from, by the name of the tz database, found by city as well. */
export function zoneItems(): readonly ComboboxItem[] {
  // Asking for some four hundred offsets takes a moment; once is enough.
  made ??= makeItems()
  return made
}

let made: readonly ComboboxItem[] | undefined

function makeItems(): readonly ComboboxItem[] {
  const names = new Set(['UTC', ownZone(), ...Intl.supportedValuesOf('timeZone')])
  return [...names].sort().map(name => ({
    value: name,
    label: zoneText(name),
    description: offsetText(name),
    keywords: name,
  }))
}

/** The zone this browser is in. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** `America/New York` */
export const zoneText = (zone: string): string => zone.replaceAll('_', ' ')

/** `GMT+1`: how far it is from UTC today. */
function offsetText(zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
