/** How a run moves: what it says, how a card is left, how a hand-off ends and which bot goes on. */
import type { Conversation, Frame, Handoff, HandoffRecord } from './conversation'
import type { HandoffEvent, Said } from './input'
import { render } from './template'
import type { World } from './world'

export function say(world: World, conversation: Conversation, as: Said['as'], text: string): void {
  if (as === 'bot') conversation.buttons = []
  conversation.log.said.push({ at: world.iso(), as, text })
}

/** Words of the bot or of the card: nothing is sent where nothing is left after rendering. */
export function sayTemplate(
  world: World,
  conversation: Conversation,
  frame: Frame,
  as: Said['as'],
  template: string,
): void {
  const text = render(world, conversation, frame, template)
  if (text !== '') say(world, conversation, as, text)
}

export function ledger(world: World, conversation: Conversation, event: Omit<HandoffEvent, 'at'>): void {
  conversation.log.handoffs.push({ at: world.iso(), ...event })
}

/** Changes the record and writes every mapped output anew. */
export function publish(
  conversation: Conversation,
  frame: Frame,
  handoff: Handoff,
  change: Partial<HandoffRecord>,
): void {
  Object.assign(handoff.record, change)
  for (const [field, variable] of Object.entries(handoff.settings.store)) {
    if (variable === '') continue
    const found = Object.entries(handoff.record).find(([name]) => name === field)
    if (field === 'record') conversation.write(frame, variable, { ...handoff.record })
    else if (found) conversation.write(frame, variable, found[1])
  }
}

/** The one end of a request. */
export function endHandoff(
  world: World,
  conversation: Conversation,
  frame: Frame,
  reason: string,
  disposition: string | null = null,
): void {
  const { handoff } = frame
  if (!handoff) return
  publish(conversation, frame, handoff, { endedAt: world.iso(), endReason: reason, disposition })
  ledger(world, conversation, { what: 'ended', reason })
  frame.handoff = null
}

/** Ends what is pending from the top of the stack down to the run at `floor`, that one included. */
export function endPending(world: World, conversation: Conversation, reason: string, floor = 0): void {
  for (let index = conversation.frames.length - 1; index >= floor; index -= 1) {
    const frame = conversation.frames[index]
    if (frame) endHandoff(world, conversation, frame, reason)
  }
}

/** The bot on top gets the floor. */
export function giveToBot(world: World, conversation: Conversation): void {
  conversation.custody = null
  conversation.give({ kind: 'bot' }, world.iso())
}

/** Leaving a card is noted whether or not the exit leads anywhere. */
export function noteExit(world: World, conversation: Conversation, card: string, exit: string): void {
  conversation.log.exits.push({ at: world.iso(), card, exit })
}

/** Leaves a card; an exit that leads nowhere lets the bot rest. */
export function leave(world: World, conversation: Conversation, card: string, exit: string): void {
  const { top } = conversation
  top.asking = null
  noteExit(world, conversation, card, exit)
  const next = top.flow.cards[card]?.exits[exit] ?? null
  if (next !== null && top.flow.cards[next]) conversation.cursor = next
  else rest(world, conversation)
}

/** The bot on top has nothing more to do; one that was called gives the floor back. */
export function rest(world: World, conversation: Conversation): void {
  conversation.cursor = null
  conversation.top.asking = null
  if (conversation.frames.length > 1) {
    comeBack(world, conversation, conversation.frames.length - 2, 'handed_back')
  }
}

/** The hand-off of the run at `index` ends and its bot goes on at *returned*. */
export function comeBack(
  world: World,
  conversation: Conversation,
  index: number,
  reason: string,
  disposition: string | null = null,
): void {
  endPending(world, conversation, 'superseded', index + 1)
  conversation.frames.length = index + 1
  const frame = conversation.top
  const { handoff } = frame
  if (!handoff) return
  endHandoff(world, conversation, frame, reason, disposition)
  giveToBot(world, conversation)
  sayTemplate(world, conversation, frame, 'bot', handoff.settings.messages.returned)
  leave(world, conversation, handoff.card, 'returned')
}

/** A flow starts at its first card: `key` says at which. */
export function startFlow(world: World, conversation: Conversation, key: string | null): void {
  if (key !== null && conversation.top.flow.cards[key]) conversation.cursor = key
  else rest(world, conversation)
}

/** Only the outermost bot stays, resting, with nothing pending. */
export function dropToOutermost(conversation: Conversation): Frame {
  conversation.frames.length = 1
  conversation.cursor = null
  conversation.stopped = false
  const frame = conversation.top
  frame.handoff = null
  frame.asking = null
  return frame
}
