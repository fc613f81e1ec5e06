import { isDeepStrictEqual } from 'node:util'
import { traced, untraced } from '../baton'
import { handWritten, handWrittenPure } from '../contestants/handWritten'
import { type Contestant, type Message, type Stored, scriptOf } from '../conversation'
import { type Effort, medians } from '../measure'
import { inOwnProcess } from '../ownProcess'

/** Names as they stand in tables and results. */
export const TRACED = 'Baton, full events, desk, traces and ledger'
export const UNTRACED = 'Baton, without trace'
export const HAND = 'hand-written switch'
const HAND_PURE = 'hand-written switch, earlier states left intact'
export const XSTATE = 'XState v5 actor'
export const NODE_RED = 'Node-RED runtime'

/** Enough to keep the inputs from being constants; a multiple of the choices and of the team's members. */
const POOL = Array.from({ length: 999 }, (_, i) => scriptOf(i))

/** Everybody, by a word for the command line. */
const CONTESTANTS: Readonly<Record<string, Entrant>> = {
  hand: { name: HAND, make: handWritten },
  hand_pure: { name: HAND_PURE, make: handWrittenPure },
  untraced: { name: UNTRACED, make: untraced },
  traced: { name: TRACED, make: traced },
  xstate: {
    name: XSTATE,
    make: async () => (await import('../contestants/xstate')).xstateActor(),
    isPeer: true,
  },
  node_red: {
    name: NODE_RED,
    make: async () => (await import('../contestants/nodeRed')).nodeRed(),
    isPeer: true,
  },
}

interface Entrant {
  readonly name: string
  make(): Contestant | Promise<Contestant>
  /** Somebody else's engine, with packages that have to be installed first. */
  readonly isPeer?: boolean
}

/** Median microseconds of CPU for one whole conversation. Nothing is timed before all agree on what was said and stored. */
export async function conversations(effort: Effort, peers: boolean): Promise<Record<string, number>> {
  const entrants = Object.entries(CONTESTANTS).filter(([, { isPeer }]) => peers || !isPeer)
  await checkEqual(entrants.map(([, entrant]) => entrant))
  const all = entrants.map(([job, { name }]) => inOwnProcess(name, `play:${job}`))
  const result = await medians(all, effort)
  for (const one of all) one.close()
  return result
}

/** Plays conversations with one contestant. */
export async function playing(job: string): Promise<(count: number) => Promise<void>> {
  const found = CONTESTANTS[job]
  if (!found) throw new Error(`There is no "${job}". There are: ${Object.keys(CONTESTANTS).join(', ')}.`)
  const one = await found.make()
  let next = 0
  let seen = 0
  const say = (text: string, buttons: readonly unknown[]): void => {
    seen += text.length + buttons.length
  }
  return async count => {
    for (let i = 0; i < count; i += 1) {
      const script = POOL[next]
      next = (next + 1) % POOL.length
      const turn = script && one.play(script, say)
      if (turn) await turn
    }
    if (seen === 0) throw new Error(`${found.name} said nothing.`)
  }
}

/** Fails with what differs, and where, unless everybody says and stores the same. */
async function checkEqual(entrants: readonly Entrant[]): Promise<void> {
  const all: { name: string; one: Contestant }[] = []
  for (const { name, make } of entrants) all.push({ name, one: await make() })
  for (const script of POOL) {
    const shown: { name: string; messages: readonly Message[]; stored: Stored }[] = []
    for (const { name, one } of all) {
      const messages: Message[] = []
      await one.play(script, (text, buttons) => messages.push({ text, buttons }))
      shown.push({ name, messages, stored: one.stored() })
    }
    const [first, ...others] = shown
    for (const other of others) {
      for (const what of ['messages', 'stored'] as const) {
        if (isDeepStrictEqual(plain(first?.[what]), plain(other[what]))) continue
        throw new Error(
          `${script.conversation}: "${other.name}" and "${first?.name}" differ in ${what}:\n${text(other[what])}\n${text(first?.[what])}`,
        )
      }
    }
  }
  for (const { one } of all) await one.close?.()
}

const text = (value: unknown): string => JSON.stringify(value, null, 2)
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
