import { useRef } from 'react'
import type { FormProps } from '@/cards/face'
import { DurationField } from '@/cards/fields/DurationField'
import { Fixes } from '@/cards/fields/Fixes'
import { told } from '@/cards/fields/told'
import { FieldGroup } from '@/ui/FieldGroup'
import { RadioCards } from '@/ui/RadioCards'
import { Switch } from '@/ui/Switch'
import { applies } from '../applies'
import type { Assign } from '../settings'

/** Whom the card may choose, and what happens if there is nobody. */
export function AvailabilityFields(props: FormProps<Assign>) {
  const { settings, onChange } = props
  const { availability } = settings
  const shown = applies(settings)
  return (
    <>
      {shown.availability && (
        <FieldGroup label="Assign only to agents who are">
          <div data-path="availability" className="grid gap-1">
            {SWITCHES.map(({ name, label, hint }) => (
              <Switch
                key={name}
                {...{ label, hint }}
                checked={availability[name]}
                onChange={on =>
                  onChange(
                    { ...settings, availability: { ...availability, [name]: on } },
                    `availability.${name}=${on}`,
                  )
                }
              />
            ))}
          </div>
        </FieldGroup>
      )}
      {shown.ifUnavailable && (
        // Where nothing waits by this card, something passed on by hand still may: it is here that its limit is hidden.
        <div data-path={shown.wait ? 'ifUnavailable' : 'ifUnavailable waitLimit'}>
          <RadioCards
            label="If nobody is available"
            options={WAYS}
            value={settings.ifUnavailable}
            onChange={ifUnavailable =>
              onChange({ ...settings, ifUnavailable }, `ifUnavailable=${ifUnavailable}`)
            }
          />
        </div>
      )}
      {shown.wait && <WaitFields {...props} />}
    </>
  )
}

function WaitFields(form: FormProps<Assign>) {
  const { settings, onChange, problems } = form
  const { waitLimit } = settings
  const kept = useRef(waitLimit ?? 900)
  const { hint } = told(problems, 'waitLimit')
  function limit(next: number | null, field: string) {
    if (next !== null) kept.current = next
    onChange({ ...settings, waitLimit: next }, field)
  }
  return (
    <div data-path="waitLimit" className="grid gap-2">
      <Switch
        label="Limit the wait"
        checked={waitLimit !== null}
        onChange={on => limit(on ? kept.current : null, `waitLimit.on=${on}`)}
      />
      {waitLimit === null ? (
        hint && <p className="text-xs">{hint}</p>
      ) : (
        <DurationField label="Wait at most" value={waitLimit} onChange={next => limit(next, 'waitLimit')} />
      )}
      <Fixes form={form} paths={['waitLimit']} />
    </div>
  )
}

const SWITCHES = [
  { name: 'online', label: 'Online', hint: 'Busy and away do not count.' },
  { name: 'capacity', label: 'Below capacity', hint: 'Fewer open conversations than they may have.' },
  { name: 'hours', label: 'In business hours', hint: 'The workspace’s, the team’s and their own.' },
] as const

const WAYS = [
  {
    value: 'wait',
    label: 'Wait in the queue',
    description: 'Until somebody can take it; the longest waiting first.',
  },
  { value: 'leave', label: 'Leave at once', description: 'By the exit Unavailable.' },
  { value: 'assign_anyway', label: 'Assign anyway', description: 'As if everybody were available.' },
] as const
