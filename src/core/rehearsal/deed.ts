import { agentOf } from '@/core/desk/case'
import { accept, reassign } from '@/core/desk/custody'
import { teamKept } from '@/core/desk/desk'
import { absence } from '@/core/desk/people'
import { mayEnd } from '@/core/desk/permission'
import type { Reference } from '@/core/flow/document'
import { mayTake, requestOf } from '@/core/runtime/concerns'
import type { Button } from '@/core/runtime/event'
import type { Input } from '@/core/runtime/input'
import { referTo } from '@/core/workspace/directory'
import type { Agent } from '@/core/workspace/workspace'
import type { Said } from './action'
import { feed, feedTalk } from './time'
import { buttonsOf, type Conversation, type World } from './world'

/** The world after an action, and a sentence where the action could not be done. */
export interface Outcome {
  readonly world: World
  readonly why: string | null
}

/** What somebody does in a conversation that is not closed; or a sentence on why they can't. */
export function perform(world: World, conversation: Conversation, deed: Said): Outcome {
  const { at } = deed
  switch (deed.do) {
    case 'say':
      return fed(world, conversation, deed, { type: 'visitor.said', at, text: deed.text })
    case 'choose': {
      const button = buttonNamed(buttonsOf(conversation.events), deed.option)
      if (!button) return { world, why: `The visitor has no button "${deed.option}".` }
      return fed(world, conversation, deed, {
        type: 'visitor.chose',
        at,
        option: button.key,
        text: button.label,
      })
    }
    case 'leave':
      return fed(world, conversation, deed, {
        type: 'conversation.closed',
        at,
        reason: 'visitor_left',
        by: null,
      })
    default:
      return byAgent(world, conversation, deed)
  }
}

const fed = (world: World, now: Conversation, { conversation }: Said, input: Input): Outcome => ({
  world: feedTalk(world, conversation, now, now.events, input),
  why: null,
})

const buttonNamed = (buttons: readonly Button[], name: string): Button | undefined =>
  buttons.find(({ key }) => key === name)

type ByAgent = Exclude<Said, { do: 'say' | 'choose' | 'leave' }>

function byAgent(world: World, conversation: Conversation, deed: ByAgent): Outcome {
  const { session } = conversation
  const { holder } = session
  const { at } = deed
  const who = actorOf(world, conversation, deed.agent)
  switch (deed.do) {
    case 'accept':
      return take(world, conversation, deed)
    case 'take_over':
      if (!who) return { world, why: absence(agentOf(world.desk, deed.agent)) }
      if (!mayTake(session)) return { world, why: 'A person or a queue has this conversation, not the bot.' }
      return fed(world, conversation, deed, {
        type: 'floor.taken',
        at,
        agent: who,
        team: teamOf(world, deed),
      })
    case 'reply':
      if (holder.kind !== 'agent') return { world, why: 'Nobody has been assigned, so nobody can reply.' }
      if (!who) return { world, why: nobody(world, conversation, deed.agent, 'reply') }
      if (who.id !== holder.agent.id) return { world, why: `Only ${holder.agent.name} can reply.` }
      return fed(world, conversation, deed, { type: 'agent.said', at, agent: holder.agent, text: deed.text })
    case 'note':
      return who
        ? fed(world, conversation, deed, { type: 'agent.noted', at, agent: who, text: deed.text })
        : { world, why: leftOf(world, conversation, deed.agent, 'write') ?? NOBODY }
    case 'reassign':
      return passOn(world, conversation, deed)
    case 'hand_back': {
      if (holder.kind === 'bot') return { world, why: 'The bot has this conversation.' }
      if (!who) return { world, why: nobody(world, conversation, deed.agent, 'hand back') }
      if (!mayEnd(world.desk.workspace, holder, who.id)) return { world, why: mayNot(who, 'hand back') }
      const { disposition } = deed
      const request = requestOf(session)
      return fed(world, conversation, deed, {
        type: 'handoff.ended',
        at,
        request,
        reason: 'handed_back',
        by: who,
        disposition,
      })
    }
    case 'resolve':
      if (holder.kind === 'bot') return { world, why: 'The bot has this conversation: take it over first.' }
      if (!who) return { world, why: nobody(world, conversation, deed.agent, 'resolve it') }
      if (!mayEnd(world.desk.workspace, holder, who.id)) return { world, why: mayNot(who, 'resolve') }
      return fed(world, conversation, deed, { type: 'conversation.closed', at, reason: 'resolved', by: who })
  }
}

const NOBODY = 'Name the agent who does it.'

const mayNot = ({ name }: Reference, what: string): string =>
  `${name} can’t ${what} this conversation: only its assignee, a member of the team that has it, or an admin can.`

/** Whoever does it: the agent named, else the assignee. Nobody who has left. */
function actorOf(world: World, conversation: Conversation, agent: string | undefined): Reference | null {
  const who = meant(world, conversation, agent)
  return who?.active ? referTo(who) : null
}

function meant(world: World, { session }: Conversation, agent: string | undefined): Agent | undefined {
  const { holder } = session
  return agentOf(world.desk, agent ?? (holder.kind === 'agent' ? holder.agent.id : ''))
}

/** Why there is nobody who could do it: whoever was meant has left, or nobody was. */
const nobody = (world: World, conversation: Conversation, agent: string | undefined, what: string): string =>
  leftOf(world, conversation, agent, what) ?? `Nobody has been assigned, so nobody can ${what}.`

function leftOf(
  world: World,
  conversation: Conversation,
  agent: string | undefined,
  what: string,
): string | null {
  const who = meant(world, conversation, agent)
  return who && !who.active ? `${who.name} has left, and can’t ${what} any more.` : null
}

function take(world: World, { session }: Conversation, deed: Extract<Said, { do: 'accept' }>): Outcome {
  const { holder } = session
  const { at, conversation, agent } = deed
  if (holder.kind === 'bot') return { world, why: 'The bot has this conversation.' }
  const who = agentOf(world.desk, agent)
  if (holder.kind === 'agent') {
    if (holder.agent.id !== agent) return { world, why: 'Somebody else has this conversation.' }
    if (!who?.active) return { world, why: absence(who) }
    return confirmed(world, conversation, requestOf(session), holder.agent, at)
  }
  if (session.state === 'stopped') {
    if (!who?.active) return { world, why: absence(who) }
    return {
      world: feed(world, conversation, {
        type: 'floor.taken',
        at,
        agent: referTo(who),
        team: teamOf(world, deed),
      }),
      why: null,
    }
  }
  const taken = accept(world.desk, conversation, agent, at)
  if ('why' in taken || !who) return { world, why: 'why' in taken ? taken.why : NOBODY }
  const settled = feed({ ...world, desk: taken.desk }, conversation, taken.answer)
  return confirmed(settled, conversation, taken.answer.request, referTo(who), at)
}

/** The team that whoever takes the conversation keeps it with. */
function teamOf(
  { desk }: World,
  { conversation, agent }: { conversation: string; agent: string },
): Reference | null {
  const who = agentOf(desk, agent)
  return who ? teamKept(desk, conversation, who) : null
}

function confirmed(
  world: World,
  conversation: string,
  request: string,
  agent: Reference,
  at: string,
): Outcome {
  return { world: feed(world, conversation, { type: 'assignment.accepted', at, request, agent }), why: null }
}

/** Passed on to a colleague or a team, by the assignee or any active colleague. */
function passOn(world: World, conversation: Conversation, deed: Extract<Said, { do: 'reassign' }>): Outcome {
  const { session } = conversation
  const { holder } = session
  if (holder.kind === 'bot') return { world, why: 'The bot has this conversation: take it over first.' }
  // The desk has no request that a colleague could answer: somebody has to take the floor first.
  if (session.state === 'stopped')
    return { world, why: 'The flow has stopped here: take the conversation first.' }
  const who = actorOf(world, conversation, deed.agent)
  const by = who && agentOf(world.desk, who.id)
  if (!by) return { world, why: nobody(world, conversation, deed.agent, 'pass it on') }
  const passed = reassign(world.desk, deed.conversation, deed.to, by, deed.at)
  if ('why' in passed) return { world, why: passed.why }
  return { world: feed({ ...world, desk: passed.desk }, deed.conversation, passed.answer), why: null }
}
