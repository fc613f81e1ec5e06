import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import { configure, move, rename } from '@/core/flow/compose'
import type { Flow } from '@/core/flow/document'
import { save } from '@/core/flow/save'
import { boxesOf } from '@/core/layout/boxes'
import { tidied } from '@/core/layout/tidied'
import { LISTS } from '../../../../tests/build/lives'
import { runs } from '../../../../tests/build/runs'
import { anyFlow, connectionsOf } from '../../../../tests/build/sound'
import { stageOf } from '../../../../tests/build/stage'
import { type Marks, noMarks } from '../store'
import { possible } from './action'
import { actionsFor } from './registry'
import type { Link } from './stage'

const editing = actionsFor({ catalog, faceOf }).filter(({ edits }) => edits)

/** What is typed somewhere: each letter is a change, all of them in a row are one step. */
const TYPED = ['type name', 'type title', 'type text'] as const

/** What somebody does next: which action, on which cards, frame or note, or connection. */
interface Hand {
  readonly what: string
  readonly cards: readonly number[]
  readonly mark: number | null
  readonly edge: number | null
  readonly words: string
}

const hand: fc.Arbitrary<Hand> = fc.record({
  what: fc.constantFrom(...editing.map(({ id }) => id), ...TYPED, 'join'),
  cards: fc.array(fc.nat({ max: 40 }), { maxLength: 4 }),
  mark: fc.option(fc.nat({ max: 40 })),
  edge: fc.option(fc.nat({ max: 40 })),
  words: fc.constantFrom('Hi', 'Hello {{who}}', ' 👍'),
})
const script = fc.array(hand, { maxLength: 16 })

test('whatever is done, undone to the first it is as it was found, and redone to the last as it was left', async () => {
  await fc.assert(
    fc.asyncProperty(anyFlow, script, async (begin, list) => {
      const { state } = await played(begin, list)
      while (state().future.length > 0) state().redo()
      const end = save(state().flow, catalog)
      while (state().past.length > 0) state().undo()
      expect(state().flow).toEqual(begin)
      while (state().future.length > 0) state().redo()
      expect(save(state().flow, catalog)).toBe(end)
    }),
    { numRuns: runs(LISTS) },
  )
})

const deeds = [...editing.map(({ id }) => id), ...TYPED, 'join']
/** They only lead to a dialog or a field, where the change is made. */
const LEADING = ['add', 'add-after', 'card-list', 'connect', 'publish', 'rename', 'rename-flow']

/** Some of what comes before: something to take back, to do again, to paste and to join. */
const before = fc.array(
  fc
    .tuple(fc.constantFrom('duplicate', 'delete', 'cut', 'undo', 'frame', 'note'), hand)
    .map(([what, one]) => ({ ...one, what })),
  { maxLength: 4 },
)
const scenes = fc.sample(fc.tuple(anyFlow, before, hand), { seed: 1, numRuns: 300 })

test.each(deeds.filter(what => !LEADING.includes(what)))('%s does something to some flow', async what => {
  for (const [begin, first, last] of scenes)
    if ((await played(begin, [...first, { ...last, what }])).changed.has(what)) return
  expect.fail(`${what} did nothing to any flow`)
})

async function played(begin: Flow, list: readonly Hand[]) {
  const edges: Link[] = []
  const on = stageOf({ flow: begin, edges })
  on.host.tidy = async () => {
    const sizeOf = () => ({ width: 264, height: 160, entry: 20, exits: [] })
    const places = tidied(boxesOf(on.flow, catalog, sizeOf), on.flow.start, null)
    on.state.apply(move(on.flow, Object.fromEntries(places)))
  }
  withClipboard()
  const changed = new Set<string>()
  for (const next of list) {
    const keys = Object.keys(on.flow.cards)
    const links = connectionsOf(on.flow)
    on.state.select(
      [...new Set(next.cards.flatMap(nth => keys[nth % keys.length] ?? []))],
      marksOf(on.flow, next),
    )
    edges.splice(
      0,
      edges.length,
      ...(next.edge === null ? [] : [links[next.edge % links.length] ?? []].flat()),
    )
    const before = on.flow
    await does(on, next)
    if (on.flow !== before) changed.add(next.what)
  }
  return { changed, state: () => on.state }
}

function marksOf({ frames = {}, notes = {} }: Flow, { mark }: Hand): Marks {
  const all = [
    ...Object.keys(frames).map(key => ({ frames: [key], notes: [] })),
    ...Object.keys(notes).map(key => ({ frames: [], notes: [key] })),
  ]
  return (mark === null ? undefined : all[mark % all.length]) ?? noMarks
}

async function does(on: ReturnType<typeof stageOf>, { what, words }: Hand): Promise<void> {
  const [card = ''] = on.cards
  const { settings = {} } = on.flow.cards[card] ?? {}
  if (what === 'join') return offered(on)?.()
  for (const letter of what.startsWith('type ') ? [1, 2, 3] : []) {
    const text = words.repeat(letter)
    if (what === 'type name') on.state.apply({ set: 'name', name: text }, 'name')
    else if (what === 'type title') on.state.apply(rename(card, text), `${card}/title`)
    else on.state.apply(configure(on.flow, catalog, card, { ...settings, text }), `${card}/text`)
  }
  const action = editing.find(({ id }) => id === what)
  if (action && possible(action, on)) await action.perform(on)
}

/** What the latest toast offers to do. */
function offered({ asked }: ReturnType<typeof stageOf>): (() => void) | undefined {
  const [, toast] = asked.findLast(([what]) => what === 'toast') ?? []
  return (toast as { action?: { onAction: () => void } } | undefined)?.action?.onAction
}

function withClipboard(): void {
  let held = ''
  const clipboard = {
    readText: async () => held,
    writeText: async (text: string) => {
      held = text
    },
  }
  vi.stubGlobal('navigator', { clipboard, platform: 'Linux', userAgent: '' })
}
