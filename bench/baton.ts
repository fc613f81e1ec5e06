import { usual } from '@/cards/assign/usual'
import { catalog } from '@/cards/catalog'
import { quicks } from '@/cards/quicks'
import { ledgerOf } from '@/core/desk/ledger'
import type { Flow } from '@/core/flow/document'
import { open } from '@/core/flow/open'
import { save } from '@/core/flow/save'
import { act } from '@/core/rehearsal/act'
import { conversationOf, openWorld, type World } from '@/core/rehearsal/world'
import type { Settled, Trace } from '@/core/runtime/assignment'
import { requestOf } from '@/core/runtime/concerns'
import type { Event } from '@/core/runtime/event'
import type { Input } from '@/core/runtime/input'
import { packing } from '@/core/runtime/packing'
import { compile, type Program } from '@/core/runtime/program'
import type { Given, QuickHost, QuickSession } from '@/core/runtime/quick/card'
import { quickOf } from '@/core/runtime/quick/quick'
import { variablesOf } from '@/core/runtime/scope'
import type { Session } from '@/core/runtime/session'
import { begin, step } from '@/core/runtime/step'
import { openWorkspace } from '@/core/workspace/open'
import type { Workspace } from '@/core/workspace/workspace'
import { AGENTS, type Contestant, type Say, type Script, TEAM } from './conversation'
import { PER_ANSWER, receptionFile, workspaceFile } from './flows'

/** What the benchmark knows of Baton. Beside it only the day at a help desk (day.ts) imports from src. */

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
  const found = conversationOf(world, id)
  if (!found) throw new Error(`There is no conversation ${id}.`)
  return found
}

/** Load run: the program compiled to functions; the desk's answer arrives as an input, as for the others. */
export function untraced(): Contestant {
  let tell: Say = () => undefined
  const host: QuickHost = { ...NOBODY, say: (_, text, buttons) => tell(text, buttons) }
  const program = compileFlow(readFlow(receptionFile()))
  const { quick } = quickOf(program, quicks, host)
  if (!quick) throw new Error('The flow can’t be run without events.')
  let last: QuickSession = quick.begin('')
  return {
    play(script, say) {
      tell = say
      const session = quick.begin(script.conversation)
      quick.start(session, script.started)
      quick.choose(session, script.chosen, script.option, script.topic)
      quick.settle(session, answerOf(script))
      quick.end(session, script.returned, 'handed_back', script.disposition)
      last = session
    },
    stored: () => variablesOf(program, last),
  }
}

/** A host that has no use for what a load run says and asks. */
const NOBODY: QuickHost = {
  say: () => undefined,
  ask: () => undefined,
  hours: () => undefined,
  wait: () => undefined,
}

function fed(program: Program, session: Session, input: Input): Session {
  return step(program, session, input).session
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

function answerOf({ agent, team, chosen }: Script): Given<Settled> {
  return {
    at: chosen,
    serial: 1,
    cause: 'asked',
    agent,
    team,
    strategy: 'round_robin',
    rawTarget: team.id,
    changed: true,
    assignedAt: chosen,
    attempts: 1,
  }
}

const answerTo = (request: string, script: Script): Settled => ({
  ...answerOf(script),
  type: 'assignment.settled',
  request,
  trace: NO_TRACE,
})

const NO_TRACE: Trace = {
  target: { type: 'team', raw: null, found: null, by: '' },
  fallbackFor: null,
  candidates: [],
  strategy: null,
  tieBreak: null,
  because: '',
}

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

/** The same without events. */
export function quickWalker(text: string): () => void {
  const { quick } = quickOf(compileFlow(readFlow(text)), quicks, NOBODY)
  if (!quick) throw new Error('The ring can’t be run without events.')
  const at = '2026-03-02T09:00:00.000Z'
  const session = quick.begin('ring')
  quick.start(session, at)
  const { visit } = session
  const walk = (): void => quick.choose(session, at, 'technical', 'Something is broken')
  walk()
  if (session.visit - visit !== PER_ANSWER) throw new Error('The ring is not walked as it should be.')
  return walk
}

/** Conversations that wait for the visitor or the assignee, packed by a host that has the help desk's people at hand. */
export function waiting(who: 'visitor' | 'assignee') {
  const program = compileFlow(readFlow(receptionFile()))
  const { pack } = packing(program, usual, [...AGENTS, TEAM])
  return (script: Script): string => {
    const session = fed(program, begin(program, script.conversation, null), {
      type: 'conversation.started',
      at: script.started,
    })
    if (who === 'visitor') return pack(session)
    const asked = fed(program, session, choiceOf(script))
    return pack(fed(program, asked, answerTo(requestOf(asked), script)))
  }
}

/** A conversation that waits is held as it is stored. */
export const serialised = (packed: string): string => packed
export const SERIALISED_AS = 'the packed session: what follows from the rest left out, no words twice'

export const compileFlow = (flow: Flow): Program => compile(flow, catalog)

/** The flow as *Export* writes it. */
export const fileOf = (flow: Flow): string => save(flow, catalog)

export function readFlow(text: string): Flow {
  const { flow, problems } = open(text, catalog)
  if (!flow) throw new Error(problems[0]?.message ?? 'The flow can’t be opened.')
  return flow
}

export function readWorkspace(text: string): Workspace {
  const { workspace, problems } = openWorkspace(text)
  if (!workspace) throw new Error(problems[0]?.message ?? 'The workspace can’t be opened.')
  return { ...workspace, bots: [] }
}
