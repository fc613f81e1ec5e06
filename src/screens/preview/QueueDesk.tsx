import { Check, FastForward } from 'lucide-react'
import { useState } from 'react'
import type { Holder } from '@/core/runtime/holder'
import type { Workspace } from '@/core/workspace/workspace'
import { Button } from '@/ui/Button'
import { NativeSelect } from '@/ui/NativeSelect'
import { takersOf, waitingText } from './waiting'

export interface QueueDeskProps {
  readonly holder: Extract<Holder, { kind: 'queue' }>
  readonly until: string | null | undefined
  readonly zone: string
  readonly workspace: Workspace
  onAccept(agent: string): void
  onSkip(): void
}

/** A conversation that waits: who may take it, and what happens if nobody does. */
export function QueueDesk({ holder, until, zone, workspace, onAccept, onSkip }: QueueDeskProps) {
  const takers = takersOf(workspace, holder)
  const [picked, setPicked] = useState<string | null>(null)
  const agent = takers.find(({ id }) => id === picked) ?? takers[0]
  return (
    <>
      <div className="flex min-h-7 items-center justify-between gap-2">
        <p className="wrap-anywhere min-w-0 text-pretty font-medium text-hue-fg text-sm">
          {waitingText(holder, until, zone)}
        </p>
        {until && (
          <Button size="sm" icon={<FastForward aria-hidden="true" />} onClick={onSkip}>
            Skip to the limit
          </Button>
        )}
      </div>
      <form
        className="flex flex-wrap items-end justify-end gap-2"
        onSubmit={event => {
          event.preventDefault()
          if (agent) onAccept(agent.id)
        }}
      >
        <NativeSelect
          label="Accept as"
          options={takers.map(({ id, name, status }) => ({ value: id, label: `${name} (${status})` }))}
          value={agent?.id ?? null}
          onChange={setPicked}
          placeholder="Nobody can take it"
          disabled={!agent}
          className="min-w-40 flex-1"
        />
        <Button type="submit" icon={<Check aria-hidden="true" />} disabled={!agent}>
          Accept
        </Button>
      </form>
    </>
  )
}
