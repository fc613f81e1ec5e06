import { catalog } from '@/cards/catalog'
import type { Event } from '@/core/runtime/event'
import type { Input } from '@/core/runtime/input'
import { compile } from '@/core/runtime/program'
import type { Session } from '@/core/runtime/session'
import { begin, step } from '@/core/runtime/step'
import { type FlowParts, flowOf } from './flow'
import { NOON } from './rehearsal'

export const START: Input = { type: 'conversation.started', at: NOON }

/** Steps a flow through inputs, without a desk. */
export function run(
  parts: FlowParts,
  ...inputs: readonly Input[]
): { session: Session; events: Event[]; program: ReturnType<typeof compile> } {
  const program = compile(flowOf(parts), catalog)
  let session = begin(program, 'c1', null)
  const events: Event[] = []
  for (const input of inputs) {
    const stepped = step(program, session, input)
    session = stepped.session
    events.push(...stepped.events)
  }
  return { session, events, program }
}
