import type { Action } from '@/core/rehearsal/action'
import { conversationOf, type World } from '@/core/rehearsal/world'
import { nameOf } from './conversations'
import { dispositionText } from './disposition'

/** What was done, in a few words: `Anna Schmidt says “Hello”`, `Maya Lindqvist goes offline`. The world is the one after it. */
export function actionText(action: Action, world: World): string {
  switch (action.do) {
    case 'wait':
      return 'Time passes'
    case 'roster':
      return rosterText(action, world)
    case 'start':
      return `${visitor(action.conversation, world)} arrives`
    default: {
      const who = visitor(action.conversation, world)
      switch (action.do) {
        case 'say':
          return `${who} says “${short(action.text)}”`
        case 'choose':
          return `${who} presses “${short(labelOf(action, world))}”`
        case 'leave':
          return `${who} leaves`
        default:
          return `${agentIn(action, world)} ${DONE(action, world)} (${who})`
      }
    }
  }
}

type ByAgent = Extract<
  Action,
  { do: 'accept' | 'reply' | 'note' | 'reassign' | 'hand_back' | 'resolve' | 'take_over' }
>

function DONE(action: ByAgent, { desk }: World): string {
  switch (action.do) {
    case 'accept':
      return 'accepts'
    case 'reply':
      return `replies “${short(action.text)}”`
    case 'note':
      return `notes “${short(action.text)}”`
    case 'reassign': {
      const { type, id } = action.to
      const among = type === 'team' ? desk.workspace.teams : desk.workspace.agents
      return `passes on to ${among.find(one => one.id === id)?.name ?? id}`
    }
    case 'hand_back':
      return `hands back: ${short(dispositionText(action.disposition))}`
    case 'resolve':
      return 'resolves'
    case 'take_over':
      return 'takes over'
  }
}

function rosterText({ agent, change }: Extract<Action, { do: 'roster' }>, world: World): string {
  const who = agentName(agent, world)
  const parts = [
    ...(change.status === undefined ? [] : [`is ${change.status}`]),
    ...(change.capacity === undefined ? [] : [`may have ${change.capacity}`]),
    ...(change.active === undefined ? [] : [change.active ? 'is back' : 'has left']),
  ]
  return `${who} ${parts.join(', ')}`
}

const agentIn = (action: ByAgent, world: World): string =>
  action.agent === undefined ? 'The assignee' : agentName(action.agent, world)

const agentName = (id: string, { desk }: World): string =>
  desk.workspace.agents.find(agent => agent.id === id)?.name ?? id

function visitor(conversation: string, world: World): string {
  const found = conversationOf(world, conversation)
  return found ? nameOf(found) : conversation
}

/** What stood on the button: the words that the visitor said by pressing it. */
function labelOf({ conversation, option, at }: Extract<Action, { do: 'choose' }>, world: World): string {
  const said = conversationOf(world, conversation)?.events.findLast(
    event => event.type === 'visitor.said' && event.at === at,
  )
  return said?.type === 'visitor.said' ? said.text : option
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
