import { REFUSAL_SENTENCES } from '@/core/desk/refusal'
import { display } from '@/core/flow/value'
import type { AssignmentAnswer, Cause, EndReason, Refusal, Trace } from '@/core/runtime/assignment'
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
  const detail = ''
  switch (answer.type) {
    case 'assignment.settled': {
      const who = answer.team ? `${answer.agent.name} (${answer.team.name})` : answer.agent.name
      return {
        title: `${who} ${answer.changed ? TOOK[answer.cause] : 'keeps the conversation'}`,
        sentence: trace.because,
        detail,
        question: `Why ${answer.agent.name}?`,
      }
    }
    case 'assignment.queued':
      return {
        title: `Put in ${queueText(answer)}`,
        sentence: trace.because,
        detail,
        question: 'Why the queue?',
      }
    case 'assignment.to_bot':
      return {
        title: `The bot “${answer.bot.name}” took over`,
        sentence: trace.because,
        detail,
        question: `Why ${answer.bot.name}?`,
      }
    case 'assignment.refused':
      return { title: 'Nobody took over', ...refusal(answer.reason, trace), question: 'Why nobody?' }
    case 'assignment.no_reply':
      return {
        title: 'Nobody replied in time',
        sentence: trace.because,
        detail,
        question: 'Why did it end?',
      }
  }
}

const TOOK: Record<Cause, string> = {
  asked: 'took over',
  queue: 'got it from the queue',
  taken: 'picked it up',
  reassigned: 'got it from a colleague',
  no_reply: 'is tried next',
}

function refusal(reason: Refusal, { because }: Trace): Pick<HandoffWords, 'sentence' | 'detail'> {
  const sentence = REFUSAL_SENTENCES[reason]
  return because.includes(sentence) || NAMES_WHO_LEFT.includes(reason)
    ? { sentence: because, detail: '' }
    : { sentence, detail: because }
}

/** Here the case's own words say who it was, and that they have left. */
const NAMES_WHO_LEFT: readonly Refusal[] = ['target_inactive', 'target_missing']

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
  if (state === 'closed') return 'Write to begin a new conversation'
  if (state === 'resting') return 'Write to start the bot again'
  if (holder.kind === 'agent') return `Write to ${holder.agent.name}`
  if (holder.kind === 'queue') return 'Write while waiting'
  return `Write as ${contact?.name || 'the visitor'}`
}

/** Entries that are one line of plain words. */
export type Line = Extract<
  Entry,
  {
    kind:
      | 'arrived'
      | 'hours'
      | 'http'
      | 'waits'
      | 'waited'
      | 'known'
      | 'accepted'
      | 'taken'
      | 'ended'
      | 'flow'
      | 'notRun'
      | 'unassigned'
      | 'rested'
      | 'closed'
  }
>

/** `last`: nothing came after it, so it also says what can be done. */
export function systemText(entry: Line, last: boolean): string {
  switch (entry.kind) {
    case 'arrived':
      return `${entry.contact?.name ?? 'A stranger'} ${entry.previous ? 'writes again: a new conversation' : 'arrives'}`
    case 'http':
      return `${entry.method} ${entry.url}: ${entry.status === null ? 'no answer' : `answered ${entry.status}`}, as recorded; nothing was sent`
    case 'waits':
      return `The bot waits until ${entry.until}`
    case 'waited':
      return entry.why === 'time' ? 'The wait is over' : 'The wait ended: the visitor wrote'
    case 'hours':
      return `Opening hours of ${entry.whose}: ${entry.state === 'holiday' ? 'holiday, ' : ''}${entry.detail}`
    case 'known':
      return knownText(entry)
    case 'accepted':
      return `${entry.agent.name} accepted the conversation`
    case 'taken':
      return `${entry.agent.name} took over from the bot`
    case 'ended':
      return endText(entry)
    case 'flow':
      return `The bot “${entry.flow.name}” ${entry.why === 'called' ? 'begins' : 'goes on'}`
    case 'notRun':
      return `“${entry.flow.name}” could not run: ${NOT_RUN[entry.why]}`
    case 'unassigned':
      return 'It waits in Unassigned, where any agent can pick it up'
    case 'rested':
      return last ? RESTING[entry.reason] : 'The bot rested'
    case 'closed':
      return entry.by
        ? `${entry.by.name} resolved the conversation${entry.because && `: ${entry.because}`}`
        : 'The visitor left'
  }
}

function knownText({ set, tagged, untagged }: Extract<Entry, { kind: 'known' }>): string {
  const values = Object.entries(set).map(([name, value]) => {
    const what = FIELD_WORDS[name] ?? name.replace('attributes.', '')
    return value === null || value === '' ? `${what} cleared` : `${what} is “${display(value)}”`
  })
  const tags = [...tagged.map(tag => `tagged “${tag}”`), ...untagged.map(tag => `no longer tagged “${tag}”`)]
  return `Contact updated: ${[...values, ...tags].join(', ')}`
}

const FIELD_WORDS: Readonly<Record<string, string>> = { name: 'name', email: 'e-mail', phone: 'phone number' }

function endText({ reason, by, disposition, calledBack }: Extract<Entry, { kind: 'ended' }>): string {
  if (calledBack) return 'The hand-off ended: the visitor’s keyword called an earlier bot back'
  if (reason !== 'handed_back') return ENDED[reason]
  const who = by?.name ?? 'The assignee'
  return disposition === null ? `${who} handed back` : `${who} handed back: ${dispositionText(disposition)}`
}

const ENDED: Record<Exclude<EndReason, 'handed_back'>, string> = {
  visitor_keyword: 'The visitor’s keyword brought the bot back',
  resume_timer: 'Nobody did anything for so long that the bot resumed',
  resolved: 'The hand-off ended with the conversation',
  visitor_left: 'The hand-off ended: the visitor left',
  no_reply: 'The hand-off ended without a reply',
  taken_over: 'The bot’s own hand-off ended: somebody took over',
  superseded: 'Another bot took the place of this one',
}

const NOT_RUN = {
  missing: 'there is no such flow',
  empty: 'it has no Start',
  circle: 'it is running already',
}

const RESTING = {
  end: 'The bot is resting; write something to start it again.',
  open_exit: 'The exit leads nowhere, so the bot is resting; write something to start it again.',
  no_trigger: 'The bot is resting; it starts when the visitor writes one of its keywords.',
  returned: 'The bot has the floor again and is resting; write something to start it.',
}
