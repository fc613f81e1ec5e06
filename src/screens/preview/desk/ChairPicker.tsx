import { Armchair } from 'lucide-react'
import { openCount } from '@/core/desk/desk'
import type { Conversation, World } from '@/core/rehearsal/world'
import type { Agent } from '@/core/workspace/workspace'
import { Avatar } from '@/ui/Avatar'
import { LazyCombobox } from '@/ui/LazyCombobox'
import { queueText } from '../words'

/** Stands for going with the conversation: no agent has an empty id. */
const FOLLOW = ''

export interface ChairPickerProps {
  readonly world: World
  /** The conversation in front. */
  readonly conversation: Conversation | undefined
  readonly chair: string | null
  /** Whose chair it is now. */
  readonly agent: Agent
  onSit(agent: string | null): void
}

/** In whose chair one sits. Left alone, it goes with the conversation. */
export function ChairPicker({ world, conversation, chair, agent, onSit }: ChairPickerProps) {
  const { agents } = world.desk.workspace
  const items = [
    {
      value: FOLLOW,
      label: chair === null ? `Follow (now ${agent.name})` : 'Follow the conversation',
      description: `Goes with the conversation${conversation ? `: ${whereabouts(conversation)}` : ''}`,
      leading: <Armchair aria-hidden="true" />,
    },
    ...agents
      .filter(({ active }) => active)
      .map(one => ({
        value: one.id,
        label: one.name,
        description: `${one.status} · ${openCount(world.desk, one.id)} of ${one.capacity} open`,
        leading: <Avatar name={one.name} seed={one.id} size="xs" />,
      })),
  ]
  return (
    <LazyCombobox
      label="You sit in the chair of"
      items={items}
      value={chair ?? FOLLOW}
      onChange={picked => onSit(picked || null)}
      placeholder="Search agents…"
      emptyText="No agent matches"
      clearable={false}
      className="min-w-48 flex-1"
    />
  )
}

/** Who has the conversation now. */
function whereabouts({ session }: Conversation): string {
  const { holder, state } = session
  if (state === 'closed') return 'it is closed'
  switch (holder.kind) {
    case 'bot':
      return 'the bot has it'
    case 'queue':
      return `it waits in ${queueText(holder)}`
    case 'agent':
      return `${holder.agent.name} has it`
  }
}
