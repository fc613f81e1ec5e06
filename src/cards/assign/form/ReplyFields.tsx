import { useRef } from 'react'
import type { FormProps } from '@/cards/face'
import { CountField } from '@/cards/fields/CountField'
import { DurationField } from '@/cards/fields/DurationField'
import { Switch } from '@/ui/Switch'
import { applies } from '../applies'
import type { Assign } from '../settings'

/** How long somebody has for a first reply, and who is tried after them. */
export function ReplyFields({ settings, onChange }: FormProps<Assign>) {
  const { replyLimit, attempts, to } = settings
  const shown = applies(settings)
  const kept = useRef(replyLimit ?? 120)
  function limit(next: number | null, field: string) {
    if (next !== null) kept.current = next
    onChange({ ...settings, replyLimit: next }, field)
  }
  return (
    <div
      data-path={shown.attempts && replyLimit !== null ? 'replyLimit' : 'replyLimit attempts'}
      className="grid gap-4"
    >
      <Switch
        label="Limit the time to a first reply"
        hint="Counted from the moment somebody is assigned. Accepting it is a reply too."
        checked={replyLimit !== null}
        onChange={on => limit(on ? kept.current : null, `replyLimit.on=${on}`)}
      />
      {replyLimit !== null && (
        <>
          <DurationField
            label="First reply within"
            value={replyLimit}
            onChange={next => limit(next, 'replyLimit')}
          />
          {shown.attempts ? (
            <div data-path="attempts">
              <CountField
                label="Members to try"
                hint="Each one once, in the order of the team strategy. After the last it leaves by No reply."
                min={1}
                max={20}
                value={attempts}
                onChange={next => onChange({ ...settings, attempts: next }, 'attempts')}
              />
            </div>
          ) : (
            <p className="text-pretty text-muted text-xs">{ALONE[to.type]}</p>
          )}
        </>
      )}
    </div>
  )
}

/** Who has nobody to be tried after them. */
const ALONE = {
  agent: 'There is nobody else to try after an agent: without a reply it leaves by No reply.',
  contact_owner:
    'There is nobody else to try after the contact owner: without a reply it leaves by No reply.',
  team: 'Whoever accepts it from the queue has replied.',
  bot: '',
}
