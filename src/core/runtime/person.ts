import { isReturn } from './concerns'
import type { Input } from './input'
import { emit, hold, type Run } from './run'

/** What happens while somebody has the floor whom no card asked: they took it from the bot, or from a run that had stopped. */
export function inPersonsHands(run: Run, card: string, input: Input): void {
  const { session, program } = run
  switch (input.type) {
    case 'assignment.settled': {
      const { agent, team, cause } = input
      session.handoff = { acceptedAt: null }
      hold(run, card, { kind: 'agent', agent, team }, cause)
      emit(run, { at: run.at, type: 'assignment.answered', card, answer: input })
      break
    }
    case 'assignment.queued':
      session.handoff = { acceptedAt: null }
      hold(run, card, { kind: 'queue', team: input.team, agent: input.agent }, input.cause)
      emit(run, { at: run.at, type: 'assignment.answered', card, answer: input })
      break
    case 'assignment.accepted':
      session.handoff = { acceptedAt: input.at }
      emit(run, { at: run.at, type: 'assignment.accepted', card, request: input.request, agent: input.agent })
      break
    case 'handoff.ended': {
      const { request, reason, by, disposition } = input
      const back = isReturn(reason)
      if (back) hold(run, card, { kind: 'bot', bot: program.flow }, reason)
      emit(run, { at: run.at, type: 'handoff.ended', card, request, reason, by, disposition })
      session.state = 'resting'
      if (back) emit(run, { at: run.at, type: 'run.rested', card: card || null, reason: 'returned' })
    }
  }
}
