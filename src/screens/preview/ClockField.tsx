import { openingAt } from '@/core/workspace/hours'
import type { Workspace } from '@/core/workspace/workspace'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { usualStart } from './clock'
import { instantAt, momentText, wallText, zoneOf } from './zone'

export interface ClockFieldProps {
  readonly workspace: Workspace
  /** When the choosing began. */
  readonly opened: string
  readonly wall: string | null
  onChange(wall: string | null): void
}

/** When the rehearsal takes place. Left alone, it is now, or the next time the workspace is open. */
export function ClockField({ workspace, opened, wall, onChange }: ClockFieldProps) {
  const zone = zoneOf(workspace)
  return (
    <Field
      label="Rehearsal clock"
      hint={hintOf(workspace, opened, wall)}
      aside={
        wall !== null && (
          <Button size="sm" variant="ghost" onClick={() => onChange(null)}>
            {openingAt(workspace.hours, opened).open ? 'Now' : 'Next opening'}
          </Button>
        )
      }
    >
      {wiring => (
        <input
          {...wiring}
          type="datetime-local"
          min="1970-01-01T00:00"
          max="2199-12-31T23:59"
          value={wall ?? wallText(zone, usualStart(workspace.hours, opened))}
          onChange={event => onChange(event.currentTarget.value)}
          className="control px-2.5 py-1 tabular-nums"
        />
      )}
    </Field>
  )
}

export function hintOf(workspace: Workspace, opened: string, wall: string | null): string {
  const { hours } = workspace
  const zone = zoneOf(workspace)
  const chosen = wall === null ? null : instantAt(zone, wall)
  if (chosen !== null) {
    return openingAt(hours, chosen).open
      ? `Your workspace is open then (${zone}).`
      : `Your workspace is closed then (${zone}). A card that asks for business hours will find nobody.`
  }
  if (openingAt(hours, opened).open) {
    return hours
      ? `Now, and your workspace is open (${zone}).`
      : `Now (${zone}). Your workspace has no hours: it is always open.`
  }
  const start = usualStart(hours, opened)
  if (start === opened) return `Your workspace does not open within three weeks (${zone}).`
  return `Your workspace is closed now; the rehearsal starts ${momentText(zone, start)} (${zone}).`
}
