import type { AssignmentAnswer, IfUnavailable, Strategy, ToBot } from '@/core/runtime/assignment'
import type { Handoff } from '../thread'
import type { WhyPath } from './links'

/** One setting that had a part in a decision, and what it said. */
export interface Decided {
  readonly name: string
  readonly text: string
  /** The setting; `null` where the card's had no say. */
  readonly path: WhyPath | null
}

/** The settings that decided beside the target: which member, what if nobody can, and how long and how often it is tried. */
export const decidedBy = (handoff: Handoff): readonly Decided[] => [
  ...strategyOf(handoff),
  ...unavailableOf(handoff),
  ...limitsOf(handoff.answer),
]

function strategyOf({ answer, request }: Handoff): readonly Decided[] {
  const { strategy: state, tieBreak } = answer.trace
  if (state !== null) {
    return [
      { name: 'Strategy', path: 'strategy', text: state },
      tieBreak === null
        ? { name: 'Tie-break', path: null, text: 'not needed' }
        : { name: 'Tie-break', path: 'strategy', text: tieBreak },
    ]
  }
  if (answer.type === 'assignment.to_bot' || answer.strategy === null) return []
  const { strategy } = answer
  const text = strategy === 'queue' ? QUEUE : `${NAMES[strategy]}, ${why(answer, request)}`
  return [{ name: 'Strategy', path: 'strategy', text }]
}

const QUEUE = 'left in the team’s queue until a member accepts'

const NAMES: Record<Exclude<Strategy, 'queue'>, string> = {
  round_robin: 'round robin',
  least_open: 'least open',
}

/** Why the strategy did not choose. */
const why = (answer: Exclude<AssignmentAnswer, ToBot>, request: Handoff['request']): string =>
  answer.type === 'assignment.no_reply' && request && answer.attempts >= request.attempts
    ? 'with as many tried as the card allows'
    : NOT_ASKED[answer.type]

const NOT_ASKED = {
  'assignment.settled': 'not asked: somebody took it themselves',
  'assignment.queued': 'as soon as somebody can take it',
  'assignment.refused': 'with nobody to choose from',
  'assignment.no_reply': 'with nobody left to choose from',
}

/** The card's *If nobody is available*, where it came to that. What a person passes on waits whatever the card says. */
function unavailableOf({ answer, request }: Handoff): readonly Decided[] {
  if (!request || !cameToThat(answer)) return []
  return [{ name: 'If nobody is available', path: 'ifUnavailable', text: WAYS[request.ifUnavailable] }]
}

function cameToThat(answer: AssignmentAnswer): boolean {
  switch (answer.type) {
    case 'assignment.refused':
      return UNAVAILABLE.includes(answer.reason)
    case 'assignment.queued':
      return answer.reason !== null && answer.cause !== 'reassigned'
    case 'assignment.settled': {
      const chosen = answer.trace.candidates.find(one => one.chosen)
      return chosen?.eligible === false && (answer.cause === 'asked' || answer.cause === 'no_reply')
    }
    default:
      return false
  }
}

const UNAVAILABLE: readonly string[] = ['nobody_online', 'at_capacity', 'outside_hours']

const WAYS: Record<IfUnavailable, string> = {
  wait: 'wait in the queue',
  leave: 'leave at once',
  assign_anyway: 'assign anyway',
}

function limitsOf(answer: AssignmentAnswer): readonly Decided[] {
  switch (answer.type) {
    case 'assignment.settled':
      return answer.attempts > 1
        ? [{ name: 'Attempt', path: 'replyLimit', text: `number ${answer.attempts}` }]
        : []
    case 'assignment.no_reply':
      return [
        { name: 'Attempts', path: 'attempts', text: `${answer.attempts}, none of them answered in time` },
      ]
    case 'assignment.queued': {
      const text = answer.until === null ? 'as long as it takes' : 'until the card’s limit'
      return [{ name: 'Waits', path: 'waitLimit', text }]
    }
    case 'assignment.refused':
      return answer.reason === 'wait_limit'
        ? [{ name: 'Waited', path: 'waitLimit', text: 'until the card’s limit' }]
        : []
    case 'assignment.to_bot':
      return []
  }
}
