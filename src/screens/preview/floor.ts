import type { Holder } from '@/core/runtime/holder'
import type { Session } from '@/core/runtime/session'
import type { Hue } from '@/ui/hue'
import { queueText } from './words'

/** Who has the floor, as the strip above the chat says it. */
export interface Floor {
  readonly kind: 'bot' | 'resting' | 'queue' | 'agent' | 'stopped' | 'closed'
  readonly hue: Hue
  readonly text: string
  /** Less important words after it. */
  readonly aside: string
}

/** `main`: id of the flow that conversations begin with; another bot is called by its name. */
export function floorOf({ holder, state, handoff }: Session, main?: string): Floor {
  if (state === 'stopped') {
    return { kind: 'stopped', hue: 'rose', text: 'The bot has stopped', aside: 'waits in Unassigned' }
  }
  if (state === 'closed')
    return { kind: 'closed', hue: 'slate', text: 'The conversation is closed', aside: '' }
  switch (holder.kind) {
    case 'bot':
      if (state === 'resting') return { kind: 'resting', hue: 'slate', text: 'The bot is resting', aside: '' }
      return {
        kind: 'bot',
        hue: 'blue',
        text: 'The bot has the floor',
        aside: main === undefined || main === holder.bot.id ? '' : holder.bot.name,
      }
    case 'queue':
      return {
        kind: 'queue',
        hue: 'amber',
        text: `${whose(holder)} has the floor`,
        aside: '',
      }
    case 'agent': {
      const aside = handoff.acceptedAt === null ? 'not accepted yet' : (holder.team?.name ?? '')
      return { kind: 'agent', hue: 'teal', text: `${holder.agent.name} has the floor`, aside }
    }
  }
}

const whose = (queue: Extract<Holder, { kind: 'queue' }>): string =>
  queue.team || queue.agent ? `The ${queueText(queue).slice('the '.length)}` : 'The Unassigned inbox'
