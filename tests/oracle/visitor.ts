/** What the visitor can do: begin, write, press a button, go. */
import { drive } from './bot'
import type { Conversation } from './conversation'
import type { Option } from './input'
import { drain } from './passing'
import { comeBack, endPending, leave, ledger, say, startFlow } from './runs'
import type { World } from './world'

function normal(text: string): string {
  return text.trim().toLowerCase()
}

export function start(world: World, id: string, contact: string | null, from: string | undefined): boolean {
  if (world.conversations.has(id)) return false
  const known = contact !== null && world.contacts.has(contact) ? contact : null
  const conversation = world.open(id, known, null)
  const { flow } = conversation.top
  startFlow(world, conversation, from !== undefined && flow.cards[from] ? from : flow.start)
  drive(world, conversation)
  return true
}

/** The run whose pending hand-off this message calls back, the innermost first. */
function calledBack(conversation: Conversation, text: string): number {
  if (conversation.stopped) return -1
  return conversation.frames.findLastIndex(({ handoff }) => {
    const keyword = normal(handoff?.settings.resume.keyword ?? '')
    return keyword !== '' && keyword === normal(text)
  })
}

function answer(world: World, conversation: Conversation, option: Option | undefined, text: string): void {
  const frame = conversation.top
  const key = frame.asking ?? ''
  const card = frame.flow.cards[key]
  if (card?.type !== 'choice') return
  if (card.settings.store !== '') {
    conversation.write(frame, card.settings.store, option ? option.label : text)
  }
  leave(world, conversation, key, option ? option.key : 'otherwise')
  drive(world, conversation)
}

/** The visitor's words or button are in the thread: whoever has the floor gets them. */
function arrived(world: World, conversation: Conversation, text: string): void {
  if (conversation.floor.kind !== 'bot') return
  const frame = conversation.top
  const card = frame.flow.cards[frame.asking ?? '']
  if (card?.type === 'choice') {
    const option = card.settings.options.find(one => normal(one.label) === normal(text))
    answer(world, conversation, option, text)
    return
  }
  conversation.begin(frame)
  startFlow(world, conversation, frame.flow.start)
  drive(world, conversation)
}

function spoke(world: World, conversation: Conversation, text: string): void {
  say(world, conversation, 'visitor', text)
  conversation.buttons = []
  conversation.botToBot = 0
  conversation.personActed()
}

function reopen(world: World, old: Conversation): Conversation {
  return world.open(`${old.lineage}.${old.number + 1}`, old.contact, old)
}

export function write(world: World, id: string, text: string): boolean {
  const found = world.find(id)
  if (!found) return false
  const conversation = found.closed ? reopen(world, found) : found
  spoke(world, conversation, text)
  const index = calledBack(conversation, text)
  if (index < 0) {
    arrived(world, conversation, text)
    return true
  }
  comeBack(world, conversation, index, 'visitor_keyword')
  drain(world)
  drive(world, conversation)
  return true
}

export function press(world: World, id: string, key: string): boolean {
  const conversation = world.find(id)
  const option = conversation?.buttons.find(one => one.key === key)
  if (!conversation || conversation.closed || !option) return false
  spoke(world, conversation, option.label)
  if (conversation.floor.kind === 'bot' && conversation.top.asking !== null) {
    answer(world, conversation, option, option.label)
  } else arrived(world, conversation, option.label)
  return true
}

/** Nothing more happens in this conversation. */
export function close(world: World, conversation: Conversation, reason: string): void {
  const { floor, stopped, top } = conversation
  const stint = floor.kind !== 'bot' && !stopped && top.handoff === null
  endPending(world, conversation, reason)
  if (stint) ledger(world, conversation, { what: 'ended', reason })
  conversation.frames.length = 1
  conversation.give({ kind: 'bot' }, world.iso())
  ledger(world, conversation, { what: 'closed', reason })
  conversation.closed = true
  conversation.cursor = null
  conversation.custody = null
  conversation.buttons = []
  drain(world)
}

export function go(world: World, id: string): boolean {
  const conversation = world.find(id)
  if (!conversation || conversation.closed) return false
  close(world, conversation, 'visitor_left')
  return true
}
