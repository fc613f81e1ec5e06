import { readSettings, type Shapes } from '@/core/flow/card-shape'
import type { Flow, Reference } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { type Problem, warning } from '@/core/flow/problem'
import { reachable } from '@/core/flow/reach'

/** Bots that hand over to each other in a circle: where nobody writes in between, a run stops after a few rounds. */

export interface BotLink {
  readonly card: string
  readonly path: string
  readonly bot: Reference
  /** It is run as a part, not handed over to. */
  readonly part: boolean
}

/** The other bots that a run of the flow can hand over to, as far as they are picked and not named by a variable. */
export function botLinks(flow: Flow, shapes: Shapes): readonly BotLink[] {
  return [...reachable(flow)].flatMap(key => {
    const card = own(flow.cards, key)
    const reading = card && readSettings(shapes, card)
    if (!reading) return []
    return reading.shape
      .references(reading.settings)
      .flatMap(({ kind, path, ref, part = false }) =>
        kind === 'bot' && ref.id !== flow.id ? [{ card: key, path, bot: ref, part }] : [],
      )
  })
}

/** The other bots that a run of the flow can hand over to, each once. */
export const botsOf = (flow: Flow, shapes: Shapes): readonly string[] =>
  [...new Set(botLinks(flow, shapes).map(({ bot }) => bot.id))].toSorted()

/** Marks each card of the flow whose bot leads back to it, by the shortest way through the other flows. */
export function lintCycles(flow: Flow, others: readonly Flow[], shapes: Shapes): readonly Problem[] {
  const links = botLinks(flow, shapes)
  if (links.length === 0) return []
  const flows = new Map([...others, flow].map(one => [one.id, one]))
  const back = waysBack(flow.id, flows, shapes)
  return links.flatMap(({ card, path, bot, part }) => {
    const chain = chainFrom(bot.id, flow.id, back)
    if (!chain) return []
    const names = [flow.id, ...chain].map(id => flows.get(id)?.name ?? id)
    return [
      warning(
        'bot_cycle',
        `${part ? 'Flows lead to' : 'Bots hand over to'} each other in a circle: ${shortened(names).join(' → ')}.`,
        part
          ? 'Break the circle at one of them. A flow that is running already is not run again: that card goes on by Could not run.'
          : 'Break the circle at one of them. Unless the visitor writes in between, a run ends by Not found after 10 hand-offs.',
        { card, path },
      ),
    ]
  })
}

/** For each flow that leads to the given one, the next flow on its shortest way there. */
function waysBack(
  goal: string,
  flows: ReadonlyMap<string, Flow>,
  shapes: Shapes,
): ReadonlyMap<string, string> {
  const callers = new Map<string, string[]>()
  for (const flow of flows.values()) {
    for (const { bot } of botLinks(flow, shapes))
      callers.set(bot.id, [...(callers.get(bot.id) ?? []), flow.id])
  }
  const next = new Map<string, string>()
  const queue = [goal]
  for (const id of queue) {
    for (const caller of callers.get(id) ?? []) {
      if (next.has(caller) || caller === goal) continue
      next.set(caller, id)
      queue.push(caller)
    }
  }
  return next
}

function chainFrom(from: string, goal: string, back: ReadonlyMap<string, string>): readonly string[] | null {
  const chain = [from]
  for (let id = from; id !== goal; ) {
    const next = back.get(id)
    if (next === undefined) return null
    chain.push(next)
    id = next
  }
  return chain
}

const shortened = (names: readonly string[]): readonly string[] =>
  names.length > 7 ? [...names.slice(0, 3), '…', ...names.slice(-3)] : names
