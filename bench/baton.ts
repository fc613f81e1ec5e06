import { OUTPUT_NAMES } from '@/cards/assign/settings'
import { catalog } from '@/cards/catalog'
import { ledgerOf } from '@/core/desk/ledger'
import type { Flow } from '@/core/flow/document'
import { open } from '@/core/flow/open'
import { save } from '@/core/flow/save'
import { act } from '@/core/rehearsal/act'
import { openWorld, type World } from '@/core/rehearsal/world'
import type { AssignmentAnswer, Trace } from '@/core/runtime/assignment'
import { requestOf } from '@/core/runtime/concerns'
import type { Event } from '@/core/runtime/event'
import type { Input } from '@/core/runtime/input'
import { packing } from '@/core/runtime/packing'
import { compile, type Program } from '@/core/runtime/program'
import { variablesOf } from '@/core/runtime/scope'
import type { Session } from '@/core/runtime/session'
import { begin, step } from '@/core/runtime/step'
import { openWorkspace, type Workspace } from '@/core/workspace/workspace'
import type { Contestant, Say, Script } from './conversation'
import { PER_ANSWER, receptionFile, workspaceFile } from './flows'

/** All that the benchmark knows of Baton. Nothing else here imports from src. */

/** Full: a world with a desk that decides, every event kept, every decision explained, the ledger drawn up. */
export function traced(): Contestant {
  const program = compileFlow(readFlow(receptionFile()))
  const workspace = readWorkspace(workspaceFile())
  let world = openWorld(program, workspace)
  let last = ''
  let played = 0
  return {
    play(script, say) {
      // A world of three: enough for the team's members to take turns.
      if (played % 3 === 0) world = openWorld(program, workspace)
      played += 1
      last = script.conversation
      world = playedIn(world, script, say)
    },
    stored: () => variablesOf(program, conversationIn(world, last).session),
  }
}

function playedIn(before: World, script: Script, say: Say): World {
  const { conversation, started, chosen, option, returned, disposition } = script
  let world = act(before, { do: 'start', at: started, conversation, contact: null }).world
  world = act(world, { do: 'choose', at: chosen, conversation, option }).world
  world = act(world, { do: 'hand_back', at: returned, conversation, disposition }).world
  const { events } = conversationIn(world, conversation)
  tell(events, say)
  if (ledgerOf(events).length < 3) throw new Error('The ledger lacks an entry.')
  return world
}

function conversationIn(world: World, id: string) {
  const found = world.conversations[id]
  if (!found) throw new Error(`There is no conversation ${id}.`)
  return found
}

/** Load run: `step` alone, nothing kept but the session; the desk's answer arrives as an input, as for the others. */
export function untraced(): Contestant {
  const program = compileFlow(readFlow(receptionFile()))
  let last: Session | null = null
  return {
    play(script, say) {
      let session = begin(program, script.conversation, null)
      session = fed(program, session, { type: 'conversation.started', at: script.started }, say)
      session = fed(program, session, choiceOf(script), say)
      session = fed(program, session, answerTo(session, script), say)
      last = fed(program, session, handBackOf(session, script), say)
    },
    stored: () => (last ? variablesOf(program, last) : {}),
  }
}

/** The engine has no sink yet: events are made, the visitor's messages read off, and the rest dropped. */
export const WITHOUT_TRACE =
  'step with its events made and dropped: the engine has no mode without events yet'

function fed(program: Program, session: Session, input: Input, say: Say): Session {
  const stepped = step(program, session, input)
  tell(stepped.events, say)
  return stepped.session
}

function tell(events: readonly Event[], say: Say): void {
  for (const event of events) if (event.type === 'message.sent') say(event.text, event.buttons)
}

const choiceOf = ({ chosen, option, topic }: Script): Input => ({
  type: 'visitor.chose',
  at: chosen,
  option,
  text: topic,
})

function answerTo(session: Session, { agent, team, chosen }: Script): AssignmentAnswer {
  return {
    type: 'assignment.settled',
    at: chosen,
    request: requestOf(session),
    serial: 1,
    cause: 'asked',
    agent,
    team,
    strategy: 'round_robin',
    rawTarget: team.id,
    changed: true,
    assignedAt: chosen,
    attempts: 1,
    trace: NO_TRACE,
  }
}

const NO_TRACE: Trace = {
  target: { type: 'team', raw: null, found: null, by: '' },
  fallbackFor: null,
  candidates: [],
  strategy: null,
  tieBreak: null,
  because: '',
}

const handBackOf = (session: Session, { agent, returned, disposition }: Script): Input => ({
  type: 'handoff.ended',
  at: returned,
  request: requestOf(session),
  reason: 'handed_back',
  by: agent,
  disposition,
})

/** Goes round a ring flow. Each call answers the question that stands, and so enters `PER_ANSWER` cards. */
export function walker(text: string): () => void {
  const program = compileFlow(readFlow(text))
  const at = '2026-03-02T09:00:00.000Z'
  let session = step(program, begin(program, 'ring', null), { type: 'conversation.started', at }).session
  const { visit } = session
  const answer: Input = { type: 'visitor.chose', at, option: 'technical', text: 'Something is broken' }
  const walk = (): void => {
    session = step(program, session, answer).session
  }
  walk()
  if (session.visit - visit !== PER_ANSWER) throw new Error('The ring is not walked as it should be.')
  return walk
}

/** Conversations that wait for the visitor or the assignee, packed. */
export function waiting(who: 'visitor' | 'assignee') {
  const program = compileFlow(readFlow(receptionFile()))
  const { pack } = packing(program, OUTPUT_NAMES)
  const quiet: Say = () => undefined
  return (script: Script): string => {
    const session = fed(
      program,
      begin(program, script.conversation, null),
      { type: 'conversation.started', at: script.started },
      quiet,
    )
    if (who === 'visitor') return pack(session)
    const asked = fed(program, session, choiceOf(script), quiet)
    return pack(fed(program, asked, answerTo(asked, script), quiet))
  }
}

/** A conversation that waits is held as it is stored. */
export const serialised = (packed: string): string => packed
export const SERIALISED_AS = 'the packed session: what is as in the beginning left out, no words twice'

export const compileFlow = (flow: Flow): Program => compile(flow, catalog)

/** The flow as *Export* writes it. */
export const fileOf = (flow: Flow): string => save(flow, catalog)

export function readFlow(text: string): Flow {
  const { flow, problems } = open(text, catalog)
  if (!flow) throw new Error(problems[0]?.message ?? 'The flow can’t be opened.')
  return flow
}

function readWorkspace(text: string): Workspace {
  const { workspace, problems } = openWorkspace(text)
  if (!workspace) throw new Error(problems[0]?.message ?? 'The workspace can’t be opened.')
  return { ...workspace, bots: [] }
}
