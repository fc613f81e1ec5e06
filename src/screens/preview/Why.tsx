import { useMemo, useState } from 'react'
import { stretchesOf } from '@/core/desk/stretch'
import type { Conversation, World } from '@/core/rehearsal/world'
import { EmptyState } from '@/ui/EmptyState'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { CopyScript } from './CopyScript'
import { CopyTranscript } from './CopyTranscript'
import { EventLog } from './EventLog'
import { LedgerStrip } from './floor/LedgerStrip'
import { LedgerTable } from './floor/LedgerTable'
import { HandoffCard } from './HandoffCard'
import type { Run } from './run'
import { threadOf } from './thread'
import { useTicking } from './time/useTicking'

export interface WhyProps {
  /** What was done up to what is shown. */
  readonly run: Run
  readonly world: World
  readonly conversation: Conversation
  readonly zone: string
  /** Whether the clock runs. */
  readonly running: boolean
  time(): string
  onShowCard(card: string): void
}

/** Why somebody, or nobody, has the conversation: each decision with its reasons, and everything that happened. */
export function Why({ run, world, conversation, zone, running, time, onShowCard }: WhyProps) {
  const { events } = conversation
  const [list, setList] = useState<'events' | 'ledger'>('events')
  const now = useTicking(time, running)
  const decisions = useMemo(
    () => threadOf(events).flatMap(one => (one.kind === 'handoff' ? [one] : [])),
    [events],
  )
  return (
    <section aria-label="Why" className="flex h-full min-h-0 flex-col">
      <div className="relative max-h-[30%] shrink-0 overflow-y-auto border-line border-b">
        <LedgerStrip stretches={stretchesOf(events)} {...{ zone, now }} />
      </div>
      <div className="relative grid max-h-[60%] min-h-24 content-start gap-2 overflow-y-auto p-3">
        {decisions.length === 0 && (
          <EmptyState
            compact
            level={3}
            title="Nobody was asked for yet"
            text="Each decision of the desk is explained here."
          />
        )}
        {decisions.map(entry => (
          <HandoffCard key={entry.id} {...{ world, zone, onShowCard }} at={entry.at} handoff={entry} />
        ))}
      </div>
      <div className="flex shrink-0 items-center gap-1 border-line border-y py-1 pr-2 pl-4">
        <div className="flex-1">
          <SegmentedControl
            label="What happened"
            labelHidden
            segments={[
              { value: 'events', label: 'Events' },
              { value: 'ledger', label: 'Ledger' },
            ]}
            value={list}
            onChange={setList}
          />
        </div>
        <CopyTranscript world={world} />
        <CopyScript run={run} />
      </div>
      {list === 'events' ? (
        <EventLog {...{ events, zone, onShowCard }} flow={world.program.flow.id} />
      ) : (
        <LedgerTable {...{ events, zone, now }} />
      )}
    </section>
  )
}
