import { REFUSAL_SENTENCES } from '@/core/desk/refusal'
import type { AssignmentAnswer, Refusal, Trace } from '@/core/runtime/assignment'
import type { Holder } from '@/core/runtime/holder'
import type { Session } from '@/core/runtime/session'
import { dispositionText } from './disposition'
import type { Entry } from './thread'

/** What a hand-off is called, in words for the builder. */
export interface HandoffWords {
  readonly title: string
  /** One sentence on the reason. */
  readonly sentence: string
  /** What was found in this case, where the sentence does not say it; for the small print. */
  readonly detail: string
  /** The question its trace answers. */
  readonly question: string
}

export function handoffWords(answer: AssignmentAnswer): HandoffWords {
  const { trace } = answer
  switch (answer.type) {
    case 'assignment.settled': {
      const who = answer.team ? `${answer.agent.name} (${answer.team.name})` : answer.agent.name
      return {
        title: `${who} ${answer.changed ? 'took over' : 'keeps the conversation'}`,
        sentence: decision(trace, trace.because),
        detail: '',
        question: `Why ${answer.agent.name}?`,
      }
    }
    case 'assignment.queued':
      return {
        title: `Put in ${queueText(answer)}`,
        sentence: decision(trace, trace.because),
        detail: '',
        question: 'Why the queue?',
      }
    case 'assignment.refused':
      return {
        title: 'Nobody took over',
        ...refusal(answer.reason, trace),
        question: 'Why nobody?',
      }
    case 'assignment.unsupported':
      return {
        title: 'The rehearsal stops here',
        sentence: decision(trace, answer.message),
        detail: '',
        question: 'Why does it stop?',
      }
  }
}

function decision({ fallbackFor }: Trace, because: string): string {
  if (!fallbackFor) return because
  return `${REFUSAL_SENTENCES[fallbackFor]} So the card’s fallback was asked. ${because}`
}

function refusal(reason: Refusal, trace: Trace): Pick<HandoffWords, 'sentence' | 'detail'> {
  const sentence = REFUSAL_SENTENCES[reason]
  const { because } = trace
  if (because.includes(sentence)) return { sentence: decision(trace, because), detail: '' }
  return { sentence: decision(trace, sentence), detail: because }
}

/** `the queue of Accounts`, or `Unassigned`. */
export function queueText({
  team,
  agent,
}: Pick<Extract<Holder, { kind: 'queue' }>, 'team' | 'agent'>): string {
  const whose = team ?? agent
  return whose ? `the queue of ${whose.name}` : 'Unassigned'
}

/** What the visitor's empty text box says: whom the words will reach. */
export function visitorHint({ holder, state, contact }: Session): string {
  if (state === 'resting') return 'Write to start the bot again'
  if (holder.kind === 'agent') return `Write to ${holder.agent.name}`
  if (holder.kind === 'queue') return 'Write while waiting'
  return `Write as ${contact?.name || 'the visitor'}`
}

/** Entries that are one line of plain words. */
type Line = Extract<Entry, { kind: 'arrived' | 'accepted' | 'returned' | 'unassigned' | 'rested' }>

/** `last`: nothing came after it, so it also says what can be done. */
export function systemText(entry: Line, last: boolean): string {
  switch (entry.kind) {
    case 'arrived':
      return `${entry.contact?.name ?? 'A stranger'} arrives`
    case 'accepted':
      return `${entry.agent.name} accepted the conversation`
    case 'returned':
      return `${entry.by.name} handed back: ${dispositionText(entry.disposition)}`
    case 'unassigned':
      return 'It waits in Unassigned, where any agent can pick it up'
    case 'rested':
      return last ? RESTING[entry.reason] : 'The bot rested'
  }
}

const RESTING = {
  end: 'The bot is resting; write something to start it again.',
  open_exit: 'The exit leads nowhere, so the bot is resting; write something to start it again.',
  no_trigger: 'The bot is resting; it starts when the visitor writes one of its keywords.',
}
