import type { Json } from '@/core/flow/json'
import { conversationOf, type World } from '@/core/rehearsal/world'
import type { Autopilot } from '../autopilot'
import type { Deed } from '../rehearsal'
import { ChairPicker } from './ChairPicker'
import { DeskConversation } from './DeskConversation'
import { DeskLists } from './DeskLists'
import { PlayForMe } from './PlayForMe'
import { chairOf, seatOf } from './seat'

export interface DeskProps {
  readonly world: World
  /** Id of the conversation in front. */
  readonly conversation: string
  /** Id of the agent whose chair was picked; `null` to go with the conversation. */
  readonly chair: string | null
  readonly pilot: Autopilot
  readonly zone: string
  /** Variables of the conversation before the latest step. */
  readonly before: Readonly<Record<string, Json>>
  readonly why: string | null
  /** Whether the visitor's side is in sight too. */
  readonly beside: boolean
  perform(deed: Deed, conversation: string): void
  onSit(agent: string | null): void
  onPilot(pilot: Autopilot): void
  onOpen(conversation: string): void
  onJump(to: string): void
  onShowCard(card: string): void
}

/** The other side of the hand-off: what one agent sees, and can do. */
export function Desk(props: DeskProps) {
  const { world, conversation, chair, pilot, zone, before, why, beside } = props
  const { perform, onSit, onPilot, onOpen, onJump, onShowCard } = props
  const sits = chairOf(world, conversation, chair)
  const seat = sits === null ? null : seatOf(world, sits)
  const open = conversationOf(world, conversation)
  if (!seat)
    return <p className="p-4 text-muted text-sm">The workspace has no agents, so nobody can take over.</p>
  return (
    <section aria-label="Assignee" className="flex h-full min-h-0 flex-col">
      <div className="flex shrink-0 flex-wrap items-end gap-2 border-line border-b px-3 py-2">
        <ChairPicker {...{ world, chair }} conversation={open} agent={seat.agent} onSit={onSit} />
        <PlayForMe agent={seat.agent} pilot={pilot} onChange={onPilot} />
      </div>
      <DeskLists {...{ seat, zone }} current={conversation} onOpen={onOpen} />
      {open && (
        <DeskConversation
          key={`${conversation} ${seat.agent.id}`}
          id={conversation}
          {...{ world, zone, before, why, beside, onJump, onShowCard }}
          conversation={open}
          agent={seat.agent}
          perform={deed => perform(deed, conversation)}
        />
      )}
    </section>
  )
}
