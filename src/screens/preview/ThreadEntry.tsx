import type { World } from '@/core/rehearsal/world'
import { AgentBubble, BotBubble, VisitorBubble } from './Bubbles'
import { HandoffCard } from './HandoffCard'
import { StoppedNotice } from './StoppedNotice'
import { NoticeLine, SystemLine } from './SystemLine'
import type { Entry } from './thread'
import { systemText } from './words'

export interface ThreadEntryProps {
  readonly entry: Entry
  readonly before: Entry | undefined
  readonly last: boolean
  readonly world: World
  readonly zone: string
  onPress(option: string): void
  onShowCard(card: string): void
}

/** One entry of the chat, whatever it is. */
export function ThreadEntry({ entry, before, last, world, zone, onPress, onShowCard }: ThreadEntryProps) {
  const { at } = entry
  switch (entry.kind) {
    case 'bot':
      return <BotBubble {...{ entry, at, zone, onPress }} joined={before?.kind === 'bot'} />
    case 'visitor':
      return <VisitorBubble {...{ at, zone }} text={entry.text} />
    case 'agent': {
      const joined = before?.kind === 'agent' && before.agent.id === entry.agent.id
      return <AgentBubble {...{ at, zone, joined }} agent={entry.agent} text={entry.text} />
    }
    case 'notice':
      return <NoticeLine {...{ at, zone }} text={entry.text} />
    case 'handoff':
      return <HandoffCard {...{ at, zone, world, onShowCard }} handoff={entry} />
    case 'stopped':
      return <StoppedNotice {...entry} onShowCard={onShowCard} />
    default:
      return <SystemLine {...{ at, zone }} kind={entry.kind} text={systemText(entry, last)} />
  }
}
