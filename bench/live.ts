import { decide } from '@/core/desk/decide'
import { custodyOf, type Desk, openDesk } from '@/core/desk/desk'
import type { AssignmentRequest } from '@/core/runtime/assignment'
import type { Input } from '@/core/runtime/input'
import type { Program } from '@/core/runtime/program'
import type { Session } from '@/core/runtime/session'
import { begin, step } from '@/core/runtime/step'
import { compileFlow, readFlow, readWorkspace } from './baton'
import type { Script } from './conversation'
import { receptionFile, workspaceFile } from './flows'

/** Conversations of one desk: its three people have forty each, then there is another desk. */
const AT_A_DESK = 120

/**
 * Conversations that wait, as they are: the session between two inputs and, `withDesk`, the desk that answered it, which keeps
 * the request, the answer with its trace, and who has it. No events: those are a host's to keep.
 */
export function live(who: 'visitor' | 'assignee', withDesk: boolean): (script: Script) => Session {
  const program = compileFlow(readFlow(receptionFile()))
  const workspace = roomy()
  const desks: Desk[] = []
  let made = 0
  return script => {
    if (made % AT_A_DESK === 0 && (withDesk || desks.length === 0)) desks.push(openDesk(workspace))
    const place = desks.length - 1
    const own = withDesk ? { ...script, conversation: `${script.conversation}.${made}` } : script
    made += 1
    const started: Input = { type: 'conversation.started', at: own.started }
    const session = step(program, begin(program, own.conversation, null), started).session
    if (who === 'visitor') return session
    const desk = desks[place] ?? openDesk(workspace)
    const after = assigned(program, session, own, desk)
    if (withDesk) desks[place] = after.desk
    return after.session
  }
}

function assigned(program: Program, session: Session, script: Script, desk: Desk) {
  const { chosen: at, option, topic: text } = script
  const chose = step(program, session, { type: 'visitor.chose', at, option, text })
  const decided = decide(desk, requestIn(chose.events), at)
  if (!custodyOf(decided.desk, script.conversation)?.holding) throw new Error('Nobody took it.')
  return { session: step(program, chose.session, decided.answer).session, desk: decided.desk }
}

function requestIn(events: ReturnType<typeof step>['events']): AssignmentRequest {
  for (const event of events) if (event.type === 'assignment.requested') return event.request
  throw new Error('Nobody was asked for.')
}

/** Seats enough for all of a desk's conversations. */
function roomy() {
  const workspace = readWorkspace(workspaceFile())
  return { ...workspace, agents: workspace.agents.map(agent => ({ ...agent, capacity: AT_A_DESK })) }
}
