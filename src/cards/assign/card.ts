import { error, type Problem, warning } from '@/core/flow/problem'
import { type AssignmentAnswer, REFUSALS, type Refusal, type Target } from '@/core/runtime/assignment'
import { type CardType, type Effect, leave, type Moment, stay, type Turn } from '@/core/runtime/card-type'
import { UNASSIGNED } from '@/core/runtime/holder'
import type { HandBack } from '@/core/runtime/input'
import { NOBODY, requested, write } from './outputs'
import { requestFor, whyEmpty } from './request'
import { type Assign, OUTPUT_NAMES, schema } from './settings'

/** Gives the conversation to a person, a team or another bot, and waits for it to come back. */
export const assign: CardType<Assign> = {
  type: 'assign',
  label: 'Assign conversation',
  summary: 'Hands over to an agent, a team, a bot or the contact owner',
  schema,
  brings: { handoff: { type: 'object', scope: 'conversation' } },
  blank: () => ({
    ...schema.parse({ to: { type: 'agent', pick: 'static', ref: null } }),
    messages: {
      handoff: 'Connecting you to {{handoff.assigneeName}}…',
      waiting: '',
      failed: '',
      returned: '',
    },
    store: { record: 'handoff' },
  }),
  exits: ({ replyLimit }) => [
    { name: 'returned', label: 'Returned', open: 'idle' },
    { name: 'unavailable', label: 'Unavailable', open: 'unassigned' },
    { name: 'notFound', label: 'Not found', open: 'unassigned' },
    ...(replyLimit === null ? [] : [{ name: 'noReply', label: 'No reply', open: 'unassigned' as const }]),
  ],
  templates: ({ messages, note }) => [
    ...(['handoff', 'waiting', 'failed', 'returned'] as const).map(name => ({
      path: `messages.${name}`,
      text: messages[name],
    })),
    { path: 'note', text: note },
  ],
  variables: ({ to, store }) => [
    ...(to.type !== 'contact_owner' && to.pick === 'variable'
      ? [{ path: 'to.variable', access: 'read' as const, name: to.variable }]
      : []),
    ...(['record', ...OUTPUT_NAMES] as const).flatMap(name =>
      store[name] ? [{ path: `store.${name}`, access: 'write' as const, name: store[name] }] : [],
    ),
  ],
  references: settings => {
    const { to } = settings
    if (to.type === 'contact_owner') {
      const { fallback } = to
      if (!fallback) return []
      const { type: kind, ref } = fallback
      return [
        {
          kind,
          ref,
          path: 'to.fallback',
          replace: ref => ({ ...settings, to: { ...to, fallback: { ...fallback, ref } } }),
        },
      ]
    }
    if (to.pick === 'variable' || !to.ref) return []
    return [
      { kind: to.type, ref: to.ref, path: 'to.ref', replace: ref => ({ ...settings, to: { ...to, ref } }) },
    ]
  },
  lint,

  run(settings, moment) {
    const { input } = moment
    switch (input?.type) {
      case 'assignment.settled':
        return handOver(settings, moment, input)
      case 'assignment.queued':
        return queue(settings, moment, input)
      case 'assignment.refused':
        return refuse(settings, moment, input)
      case 'assignment.unsupported':
        return giveUp(settings, moment, input)
      case 'assignment.accepted':
        return stay('assignee', ...write(settings, moment, { acceptedAt: input.at }), {
          do: 'tell',
          event: {
            type: 'assignment.accepted',
            card: moment.card,
            request: input.request,
            agent: input.agent,
          },
        })
      case 'handed.back':
        return resume(settings, moment, input)
      default:
        return askDesk(settings, moment)
    }
  },
}

type Answer<T extends AssignmentAnswer['type']> = Extract<AssignmentAnswer, { type: T }>

function askDesk(settings: Assign, moment: Moment): Turn {
  const request = requestFor(settings, moment)
  const opened: Moment = { ...moment, handoff: requested(settings, moment) }
  const asked: readonly Effect[] = [
    { do: 'record', handoff: opened.handoff },
    { do: 'tell', event: { type: 'assignment.requested', card: moment.card, request } },
  ]
  const because = whyEmpty(request.target)
  if (because === null) return stay('desk', ...asked)
  const refused = refuse(settings, opened, refusedHere(moment, request.target, because))
  return { ...refused, effects: [...asked, ...refused.effects] }
}

/** Commit the holder, write the outputs, tell the ledger, message the visitor, pause: in this order. */
function handOver(settings: Assign, moment: Moment, answer: Answer<'assignment.settled'>): Turn {
  const { agent, team, changed, assignedAt, attempts, strategy, rawTarget } = answer
  const outputs = write(settings, moment, {
    outcome: 'assigned',
    reason: null,
    assigneeId: agent.id,
    assigneeName: agent.name,
    assigneeEmail: agent.email ?? null,
    teamId: team?.id ?? null,
    teamName: team?.name ?? null,
    strategy,
    rawTarget,
    assignedAt,
    attempts,
    changed,
  })
  const noted = moment.handoff.outcome === 'queued'
  return stay(
    'assignee',
    { do: 'hold', holder: { kind: 'agent', agent, team }, reason: 'assigned' },
    ...outputs,
    answered(moment, answer),
    ...(changed ? [{ do: 'notice' as const, template: settings.messages.handoff }] : []),
    ...(noted ? [] : [{ do: 'note' as const, template: settings.note }]),
  )
}

function queue(settings: Assign, moment: Moment, answer: Answer<'assignment.queued'>): Turn {
  const { team, agent, strategy, rawTarget, reason } = answer
  return stay(
    'assignee',
    { do: 'hold', holder: { kind: 'queue', team, agent }, reason: reason ?? 'queued' },
    ...write(settings, moment, {
      ...NOBODY,
      outcome: 'queued',
      reason,
      teamId: team?.id ?? null,
      teamName: team?.name ?? null,
      strategy,
      rawTarget,
      changed: true,
    }),
    answered(moment, answer),
    { do: 'notice', template: settings.messages.waiting },
    { do: 'note', template: settings.note },
  )
}

/** A failure changes nothing but outputs and ledger; the bot has the floor again and leaves by the reason's exit. */
function refuse(settings: Assign, moment: Moment, answer: Answer<'assignment.refused'>): Turn {
  const { reason, strategy, rawTarget, attempts } = answer
  const exit = REFUSALS[reason]
  return leave(
    exit,
    { do: 'hold', holder: { kind: 'bot', bot: moment.flow }, reason },
    ...write(settings, moment, {
      ...NOBODY,
      outcome: exit === 'notFound' ? 'not_found' : 'unavailable',
      reason,
      strategy,
      rawTarget,
      attempts,
      changed: false,
    }),
    answered(moment, answer),
    { do: 'notice', template: settings.messages.failed },
  )
}

/** Somebody was found, but whoever answers can't carry it out: the conversation waits for a person, and the run says why. */
function giveUp(settings: Assign, moment: Moment, answer: Answer<'assignment.unsupported'>): Turn {
  const { rawTarget, message } = answer
  const reason = 'bot_unsupported'
  return {
    effects: [
      { do: 'hold', holder: UNASSIGNED, reason },
      ...write(settings, moment, { ...NOBODY, outcome: 'unavailable', reason, rawTarget }),
      answered(moment, answer),
      { do: 'notice', template: settings.messages.failed },
    ],
    next: { stop: reason, message },
  }
}

function resume(settings: Assign, moment: Moment, { at, request, by, disposition }: HandBack): Turn {
  return leave(
    'returned',
    { do: 'hold', holder: { kind: 'bot', bot: moment.flow }, reason: 'handed_back' },
    ...write(settings, moment, { endedAt: at, endReason: 'handed_back', disposition }),
    { do: 'tell', event: { type: 'handed.back', card: moment.card, request, by, disposition } },
    { do: 'say', template: settings.messages.returned },
  )
}

const answered = ({ card }: Moment, answer: AssignmentAnswer): Effect => ({
  do: 'tell',
  event: { type: 'assignment.answered', card, answer },
})

/** A refusal that needs no desk: there is nobody to look for. */
function refusedHere({ at, request }: Moment, to: Target, because: string): Answer<'assignment.refused'> {
  const reason: Refusal = 'target_empty'
  const raw = to.type !== 'contact_owner' && to.pick === 'variable' ? to.value : null
  const target = { type: to.type, raw, found: null, by: '' }
  const trace = { target, fallbackFor: null, candidates: [], strategy: null, tieBreak: null, because }
  return {
    type: 'assignment.refused',
    at,
    request,
    reason,
    strategy: null,
    rawTarget: raw,
    attempts: 0,
    trace,
  }
}

function lint({
  to,
  strategy,
  replyLimit,
  resume,
  ifUnavailable,
  waitLimit,
  messages,
}: Assign): readonly Problem[] {
  const problems: Problem[] = []
  if (to.type === 'contact_owner') {
    if (!to.fallback) {
      problems.push(
        warning(
          'fallback_missing',
          'A contact without an owner reaches nobody.',
          'Choose a fallback agent or team.',
          {
            path: 'to.fallback',
          },
        ),
      )
    }
  } else if (to.pick === 'static' ? !to.ref : to.variable === '') {
    const what = to.pick === 'static' ? `the ${to.type}` : 'the variable'
    problems.push(
      error('target_unset', 'The card does not say who takes over.', `Choose ${what}.`, { path: 'to' }),
    )
  }
  const waits = ifUnavailable === 'wait' || (to.type === 'team' && strategy === 'queue')
  if (waits && waitLimit === null && messages.waiting.trim() === '') {
    problems.push(
      warning(
        'wait_silent',
        'The visitor may wait for ever and is told nothing.',
        'Write a waiting message, or set a limit.',
        {
          path: 'waitLimit',
        },
      ),
    )
  }
  if (replyLimit !== null || resume.keyword !== '' || resume.after !== null) {
    problems.push(
      warning(
        'not_played',
        'First-reply limit and automatic resume are kept, but this version does not carry them out.',
        'The assignee always hands back by hand.',
        {
          path: replyLimit === null ? 'resume' : 'replyLimit',
        },
      ),
    )
  }
  return problems
}
