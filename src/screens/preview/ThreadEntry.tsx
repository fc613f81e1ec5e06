import type { World } from '@/core/rehearsal/world'
import { AgentBubble, BotBubble, BotNote, NoteBubble, VisitorBubble } from './Bubbles'
import { withMoments } from './eventWords'
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
  /** On whose screen it stands: only the visitor presses buttons, only the desk is led to cards. */
  readonly side: 'visitor' | 'desk'
  onPress?: ((option: string) => void) | undefined
  onShowCard?: ((card: string) => void) | undefined
}

/** One entry of a chat, whatever it is. */
export function ThreadEntry(props: ThreadEntryProps) {
  const { entry, before, last, world, zone, side, onPress, onShowCard } = props
  const { at } = entry
  switch (entry.kind) {
    case 'bot':
      return <BotBubble {...{ entry, at, zone, onPress }} joined={before?.kind === 'bot'} />
    case 'visitor':
      return <VisitorBubble {...{ at, zone }} text={entry.text} mine={side === 'visitor'} />
    case 'agent': {
      const joined = before?.kind === 'agent' && before.agent.id === entry.agent.id
      return <AgentBubble {...{ at, zone, joined }} agent={entry.agent} text={entry.text} />
    }
    case 'noted':
      return <NoteBubble {...{ at, zone }} agent={entry.agent} text={entry.text} />
    case 'left':
      return <BotNote {...{ at, zone }} text={entry.text} />
    case 'notice':
      return <NoticeLine {...{ at, zone }} text={entry.text} />
    case 'handoff':
      return <HandoffCard {...{ at, zone, world, onShowCard }} handoff={entry} />
    case 'stopped': {
      const here = entry.flow === world.program.flow.id
      return (
        <StoppedNotice
          {...entry}
          elsewhere={here || side === 'visitor' ? null : entry.flow}
          onShowCard={here ? onShowCard : undefined}
        />
      )
    }
    case 'closed':
      return (
        <SystemLine
          {...{ at, zone }}
          kind="closed"
          text={side === 'visitor' ? CLOSED[entry.reason] : systemText(entry, last)}
        />
      )
    case 'waits':
      return <SystemLine {...{ at, zone }} kind="waits" text={withMoments(systemText(entry, last), zone)} />
    default:
      return <SystemLine {...{ at, zone }} kind={entry.kind} text={systemText(entry, last)} />
  }
}

/** The end, as the visitor reads it. */
const CLOSED = { resolved: 'This conversation is closed', visitor_left: 'You left the chat' }
