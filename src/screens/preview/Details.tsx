import { ChevronUp } from 'lucide-react'
import { useId, useState } from 'react'
import type { Json } from '@/core/flow/json'
import type { World } from '@/core/rehearsal/world'
import type { Event } from '@/core/runtime/event'
import type { Session } from '@/core/runtime/session'
import { Badge } from '@/ui/Badge'
import { classes } from '@/ui/classes'
import { Tabs } from '@/ui/Tabs'
import { CopyTranscript } from './CopyTranscript'
import { EventLog } from './EventLog'
import { VariableTable } from './VariableTable'
import { heldBy } from './values'

export interface DetailsProps {
  readonly world: World
  readonly session: Session
  readonly events: readonly Event[]
  readonly before: Readonly<Record<string, Json>>
  readonly zone: string
  onShowCard(card: string): void
}

/** What lies behind the chat: the variables as they are now, and everything that happened. */
export function Details({ world, session, events, before, zone, onShowCard }: DetailsProps) {
  const [open, setOpen] = useState(false)
  const [tab, setTab] = useState<'variables' | 'events'>('variables')
  const id = useId()
  const held = heldBy(world.program, session, before)
  const changed = held.filter(one => one.changed).length
  return (
    <div
      className={classes('flex flex-col border-line border-t', open ? 'h-[45%] min-h-36 shrink' : 'shrink-0')}
    >
      <div className="flex items-center gap-1 pr-2">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
          className="flex min-h-10 min-w-0 flex-1 items-center gap-2 px-4 text-left font-medium text-sm hover:bg-hover focus-visible:-outline-offset-2"
        >
          <ChevronUp
            aria-hidden="true"
            className={classes(
              'size-4 shrink-0 text-faint transition-transform duration-150',
              open && 'rotate-180',
            )}
          />
          <span className="truncate">Variables &amp; events</span>
          {changed > 0 && <Badge tone="accent">{changed} changed</Badge>}
        </button>
        <CopyTranscript events={events} />
      </div>
      {open && (
        <div id={id} className="flex min-h-0 flex-1 flex-col">
          <Tabs
            label="Behind the chat"
            tabs={[
              { id: 'variables', label: 'Variables', badge: <Badge>{held.length}</Badge> },
              { id: 'events', label: 'Events' },
            ]}
            value={tab}
            onChange={setTab}
            className="flex-1"
            panelClassName="flex flex-col"
          >
            {tab === 'variables' ? (
              <VariableTable held={held} />
            ) : (
              <EventLog {...{ events, zone, onShowCard }} />
            )}
          </Tabs>
        </div>
      )}
    </div>
  )
}
