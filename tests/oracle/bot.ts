/** The bot at work: one card after the other, until it waits, rests or has to stop. */

import { askAgent, askTeam } from './ask'
import {
  type Conversation,
  Custody,
  type Frame,
  type Handoff,
  type HandoffRecord,
  rulesOf,
} from './conversation'
import { refuse, toUnassigned } from './custody'
import { resolve } from './desk'
import type { AssignCard, AssignSettings, Card } from './input'
import { endHandoff, leave, ledger, publish, rest, sayTemplate, startFlow } from './runs'
import { render } from './template'
import type { World } from './world'

const LIMIT = 100

function blankRecord(
  world: World,
  conversation: Conversation,
  frame: Frame,
  key: string,
  card: AssignCard,
): HandoffRecord {
  return {
    outcome: null,
    reason: null,
    assigneeType: card.settings.to.type,
    assigneeId: null,
    assigneeName: null,
    assigneeEmail: null,
    teamId: null,
    teamName: null,
    botId: null,
    botName: null,
    strategy: null,
    rawTarget: null,
    requestedAt: world.iso(),
    assignedAt: null,
    acceptedAt: null,
    endedAt: null,
    endReason: null,
    disposition: null,
    attempts: 0,
    changed: false,
    previousHolder: world.holderInWords(conversation),
    conversationId: conversation.id,
    flowName: frame.flow.name,
    cardId: key,
  }
}

/** Another bot gets the floor, for a while or for good. */
function callBot(world: World, conversation: Conversation, frame: Frame, handoff: Handoff, id: string): void {
  const flow = world.programs.get(id)
  if (!flow) {
    refuse(world, conversation, 'target_inactive', false)
    return
  }
  const name = world.bots.find(bot => bot.id === id)?.name ?? flow.name
  const pass = handoff.settings.pass ?? { variables: [], comeBack: true }
  conversation.custody = null
  conversation.botToBot += 1
  const at = world.iso()
  publish(conversation, frame, handoff, {
    outcome: 'assigned',
    assigneeId: id,
    assigneeName: name,
    botId: id,
    botName: name,
    assignedAt: at,
    attempts: 1,
    changed: true,
  })
  ledger(world, conversation, { what: 'to_bot', who: id })
  sayTemplate(world, conversation, frame, 'notice', handoff.settings.messages.handoff)
  const why = render(world, conversation, frame, handoff.settings.note)
  const passed = pass.variables.map((variable): [string, unknown] => [
    variable,
    conversation.read(frame, variable),
  ])
  if (!pass.comeBack) {
    endHandoff(world, conversation, frame, 'superseded')
    conversation.frames.pop()
  }
  conversation.push(flow, { from: frame.flow.name, why, passed: Object.fromEntries(passed) })
  conversation.give({ kind: 'bot' }, at)
  startFlow(world, conversation, flow.start)
}

/** A bot has no agent whose silence counts; one that has the conversation for good gives nothing back, so nothing calls it back. */
function waysBack(settings: AssignSettings): AssignSettings {
  if (settings.to.type !== 'bot') return settings
  const forGood = settings.pass !== undefined && !settings.pass.comeBack
  const { messages, resume } = settings
  return {
    ...settings,
    messages: forGood ? { ...messages, returned: '' } : messages,
    resume: { keyword: forGood ? '' : resume.keyword, after: null },
  }
}

function handOff(world: World, conversation: Conversation, key: string, card: AssignCard): void {
  const frame = conversation.top
  const record = blankRecord(world, conversation, frame, key, card)
  const settings = waysBack(card.settings)
  const handoff: Handoff = { card: key, settings, exits: card.exits, record, noteLeft: false }
  frame.handoff = handoff
  frame.record = record
  world.arrive(conversation)
  ledger(world, conversation, { what: 'requested' })
  const target = resolve(world, conversation, frame, card.settings.to)
  record.rawTarget = target.raw
  conversation.custody = new Custody(rulesOf(settings))
  if (!target.ok) {
    refuse(world, conversation, target.reason, false)
    return
  }
  if (target.kind === 'bot') {
    callBot(world, conversation, frame, handoff, target.id)
    return
  }
  const agent = target.kind === 'agent' ? world.agents.get(target.id) : undefined
  const team = target.kind === 'team' ? world.teams.get(target.id) : undefined
  if (agent) askAgent(world, conversation, handoff, agent)
  else if (team) askTeam(world, conversation, handoff, team)
}

function work(world: World, conversation: Conversation, key: string, card: Card): void {
  const frame = conversation.top
  switch (card.type) {
    case 'start':
      leave(world, conversation, key, 'next')
      return
    case 'message':
      sayTemplate(world, conversation, frame, 'bot', card.settings.text)
      leave(world, conversation, key, 'next')
      return
    case 'end':
      sayTemplate(world, conversation, frame, 'bot', card.settings.text)
      rest(world, conversation)
      return
    case 'set_variable':
      for (const { variable, value } of card.settings.assignments) {
        conversation.write(frame, variable, render(world, conversation, frame, value) || null)
      }
      leave(world, conversation, key, 'next')
      return
    case 'choice':
      sayTemplate(world, conversation, frame, 'bot', card.settings.text)
      conversation.buttons = card.settings.options
      frame.asking = key
      return
    case 'assign':
      handOff(world, conversation, key, card)
      return
  }
}

/** A loop that no person stops: the run halts and people get the conversation. */
function halt(world: World, conversation: Conversation): void {
  conversation.stopped = true
  ledger(world, conversation, { what: 'stopped', reason: 'loop_limit' })
  toUnassigned(world, conversation)
}

/** Enters card after card as long as there is one to enter. */
export function drive(world: World, conversation: Conversation): void {
  while (conversation.cursor !== null) {
    const key = conversation.cursor
    conversation.cursor = null
    if (conversation.cardsEntered >= LIMIT) {
      halt(world, conversation)
      return
    }
    conversation.cardsEntered += 1
    const card = conversation.top.flow.cards[key]
    if (card) work(world, conversation, key, card)
  }
}
