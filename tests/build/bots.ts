import type { Flow } from '@/core/flow/document'
import { conversationOf, type World } from '@/core/rehearsal/world'
import { type CardParts, type FlowParts, flowOf, say, start } from './flow'
import { arrive, rehearse, type Step } from './rehearsal'
import { workspace } from './workspace'

/** Three bots that may call each other. */

const names = { vector: 'Vector', billing: 'Billing bot', support: 'Support bot' }
type BotId = keyof typeof names
const bots = Object.entries(names).map(([id, name]) => ({ id, name, active: true }))
const who = { ...workspace('shop'), bots }

export const ask = (next: string | null = null, store = ''): CardParts => ({
  type: 'ask',
  settings: { text: 'Well?', kind: 'text', store },
  exits: { next },
})

/** A card that hands over to a bot; what comes back goes on at `back`. */
export const calling = (id: BotId, settings: object = {}): CardParts => ({
  type: 'assign',
  settings: { to: { type: 'bot', pick: 'static', ref: { id, name: id } }, store: {}, ...settings },
  exits: { returned: 'back', notFound: 'sorry' },
})

/** A bot whose first card is the given one. */
export const bot = (id: BotId, a: CardParts, variables: FlowParts['variables'] = {}): Flow =>
  flowOf({
    id,
    name: names[id],
    variables,
    cards: { start: start('a'), a, back: say(`${names[id]} is back.`), sorry: say('Sorry.') },
  })

/** Conversation `c1` of the first bot after the given steps. */
export const play = (first: Flow, others: readonly Flow[], ...steps: readonly Step[]): World =>
  rehearse(first, [arrive, ...steps], who, others)

export const talk = (world: World) => {
  const one = conversationOf(world, 'c1')
  if (!one) throw new Error('There is no conversation c1.')
  return one
}
