import { useMemo, useRef, useState } from 'react'
import type { Json } from '@/core/flow/json'
import { type Conversation, programOf, type World } from '@/core/rehearsal/world'
import type { Agent } from '@/core/workspace/workspace'
import { SegmentedControl } from '@/ui/SegmentedControl'
import type { Deed } from '../rehearsal'
import { Thread } from '../Thread'
import { ThreadEntry } from '../ThreadEntry'
import { threadOf } from '../thread'
import { VariableTable } from '../VariableTable'
import { heldBy } from '../values'
import { DeskActions } from './DeskActions'
import { VisitorFacts } from './VisitorFacts'

export interface DeskConversationProps {
  readonly world: World
  readonly id: string
  readonly conversation: Conversation
  readonly agent: Agent
  readonly zone: string
  readonly before: Readonly<Record<string, Json>>
  readonly why: string | null
  /** Whether the visitor's side is in sight too. */
  readonly beside: boolean
  perform(deed: Deed): void
  onJump(to: string): void
  onShowCard(card: string): void
}

/** One conversation as the agent has it on their screen: who it is, what was said and noted, and what can be done. */
export function DeskConversation(props: DeskConversationProps) {
  const { world, id, conversation, agent, zone, before, why, beside, perform, onJump, onShowCard } = props
  const { session, events } = conversation
  const [view, setView] = useState<'transcript' | 'variables'>('transcript')
  const entries = useMemo(() => threadOf(events).map(entry => ({ ...entry, of: id })), [events, id])
  const box = useRef<HTMLDivElement>(null)
  const toTranscript = () => box.current?.querySelector<HTMLElement>('[data-focus-home]')?.focus()
  return (
    <div ref={box} className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 flex-wrap items-center justify-between gap-2 border-line border-b px-3 py-1.5">
        <VisitorFacts conversation={conversation} />
        <SegmentedControl
          label="What to read"
          labelHidden
          segments={[
            { value: 'transcript', label: 'Transcript' },
            { value: 'variables', label: 'Variables' },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {view === 'transcript' ? (
        <Thread
          label="Transcript"
          quiet={beside}
          {...{ entries, zone }}
          own={['agent', 'noted']}
          empty="Nothing has happened yet."
        >
          {(entry, last, end) => (
            <ThreadEntry {...{ entry, world, zone, onShowCard }} before={last} last={end} side="desk" />
          )}
        </Thread>
      ) : (
        <VariableTable held={heldBy(programOf(world, conversation), session, before)} />
      )}
      <DeskActions {...{ world, id, conversation, agent, zone, why, perform, onJump, toTranscript }} />
    </div>
  )
}
