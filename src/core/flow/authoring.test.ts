import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { KEYS } from '../../../tests/build/arbitrary'
import { runs } from '../../../tests/build/runs'
import { anyFlow, connectionsOf } from '../../../tests/build/sound'
import { NAMES } from '../../../tests/build/words'
import { addCard, configure, declare, move, removeCards, rename } from './compose'
import type { Flow } from './document'
import { type Change, edit, invert } from './edit'
import { changeOf } from './fix'
import { copy, cut } from './fragment/copy'
import { duplicate, paste } from './fragment/paste'
import { addAfter, insertCard, insertOn, link } from './graph/insert'
import { removeAndJoin } from './graph/join'
import { ALIGNMENTS, align, distribute } from './layout/align'
import { addFrame, addNote, changeFrame, changeNote, moveFrame, removeMarks } from './layout/frames'
import { lint } from './lint'
import { save } from './save'
import { openValue } from './stored'
import { changeVariable, deleteVariable, renameVariable } from './variables/change'

/** Everything an editor does, by what it takes: which things, where, and which of several. */
interface Hand {
  readonly from: { readonly card: string; readonly exit: string }
  readonly cards: readonly string[]
  readonly mark: string
  readonly at: { readonly x: number; readonly y: number }
  readonly names: readonly [string, string]
  readonly words: string
  readonly nth: number
  readonly other: Flow
}

const hand: fc.Arbitrary<Hand> = fc.record({
  from: fc.record({
    card: fc.constantFrom(...KEYS),
    exit: fc.constantFrom('next', 'otherwise', 'returned', 'one'),
  }),
  cards: fc.subarray([...KEYS, 'message', 'message_2', 'gone']),
  mark: fc.constantFrom('frame', 'frame_2', 'note', 'a'),
  at: fc.record({ x: fc.integer(), y: fc.integer({ min: -900, max: 900 }) }),
  names: fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES, 'fresh', 'Not a name')),
  words: fc.constantFrom('', 'Hello {{who}}', '👍'),
  nth: fc.nat({ max: 99 }),
  other: anyFlow,
})

const NOTHING: Change = { set: 'all', changes: [] }
const NOWHERE = { card: '', exit: '' }
const sizeOf = () => ({ width: 264, height: 120 })
const shapes = [...catalog.values()]
const one = <T>(list: readonly T[], nth: number): T | undefined => list[nth % Math.max(1, list.length)]
const picked = ({ cards, mark }: Hand) => ({ cards, frames: [mark], notes: [mark] })

const deeds: Readonly<Record<string, (flow: Flow, hand: Hand) => Change | null | undefined>> = {
  add: (flow, { nth, at }) => addCard(flow, one(shapes, nth) ?? never(), at).change,
  addAfter: (flow, { from, nth }) => addAfter(flow, catalog, from, one(shapes, nth) ?? never())?.change,
  insertNew: (flow, { from, nth, at }) =>
    insertCard(flow, catalog, from, one(shapes, nth) ?? never(), at)?.change,
  insert: (flow, { cards, nth }) =>
    insertOn(flow, catalog, one(connectionsOf(flow), nth) ?? NOWHERE, cards[0] ?? ''),
  link: (flow, { from, cards }) => link(flow, catalog, from, cards[0] ?? ''),
  remove: (flow, { cards }) => removeCards(flow, cards),
  join: (flow, { cards }) => removeAndJoin(flow, catalog, cards),
  title: (_, { from, words }) => rename(from.card, words),
  configure: (flow, { from, words, nth }) => {
    const settings = flow.cards[from.card]?.settings ?? {}
    return configure(
      flow,
      catalog,
      from.card,
      nth % 2 ? { ...settings, text: words } : (one(shapes, nth)?.blank() ?? {}),
    )
  },
  move: (flow, { cards, at }) => move(flow, Object.fromEntries(cards.map(card => [card, at]))),
  align: (flow, { cards, nth }) => align(flow, cards, one(ALIGNMENTS, nth) ?? 'left', sizeOf),
  distribute: (flow, { cards, nth }) =>
    distribute(flow, cards, nth % 2 ? 'vertically' : 'horizontally', sizeOf),
  frame: (flow, hand) => addFrame(flow, picked(hand), sizeOf, { title: hand.words, color: 'blue' })?.change,
  note: (flow, { at, words }) =>
    addNote(flow, { ...at, width: 9, height: 9 }, { text: words, color: 'rose' }).change,
  moveFrame: (flow, { mark, at }) => moveFrame(flow, mark, at, sizeOf),
  changeFrame: (flow, { mark, words, at }) => changeFrame(flow, mark, { title: words, width: at.x }),
  changeNote: (flow, { mark, words, at }) => changeNote(flow, mark, { text: words, y: at.y }),
  removeMarks: (_, { mark }) => removeMarks({ frames: [mark], notes: [mark] }),
  cut: (flow, hand) => cut(flow, picked(hand), sizeOf),
  duplicate: (flow, hand) => duplicate(flow, catalog, picked(hand), sizeOf).change,
  paste: (flow, hand) =>
    paste(flow, catalog, copy(hand.other, catalog, picked(hand), sizeOf), hand.at).change,
  declare: (_, { names }) => declare(names[0], { type: 'number', scope: 'contact' }),
  renameVariable: (flow, { names }) => renameVariable(flow, catalog, ...names).change,
  deleteVariable: (flow, { names }) => deleteVariable(flow, catalog, names[0]).change,
  changeVariable: (flow, { names, nth }) =>
    changeVariable(flow, catalog, names[0], { type: 'object', initial: nth, sample: nth }).change,
  fix: (flow, { nth }) => {
    const problem = one(
      lint(flow, catalog).filter(({ fixes = [] }) => fixes.length > 0),
      nth,
    )
    const fix = one(problem?.fixes ?? [], nth)
    return fix && changeOf(flow, catalog, problem?.card ?? '', fix)
  },
}

const never = (): never => {
  throw new Error('There are card types.')
}

const script = fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), hand), { maxLength: 14 })

test('whatever people do, undone to the first it is as they found it, and redone to the last as they left it', () => {
  fc.assert(
    fc.property(anyFlow, script, (begin, list) => {
      const past: { change: Change; inverse: Change }[] = []
      let now = begin
      for (const [name, hand] of list) {
        const change = deeds[name]?.(now, hand)
        if (!change) continue
        const next = frozen(edit(now, frozen(change)))
        past.push({ change, inverse: invert(now, change) })
        now = next
      }
      const end = now
      const saved = save(end, catalog)
      const { flow: again } = openValue(JSON.parse(saved), catalog)
      expect(again && save(again, catalog)).toBe(saved)
      for (const { inverse } of past.toReversed()) now = frozen(edit(now, inverse))
      expect(now).toEqual(begin)
      for (const { change } of past) now = frozen(edit(now, change))
      expect(save(now, catalog)).toBe(saved)
    }),
    { numRuns: runs(200) },
  )
})

const scenes = fc.sample(fc.tuple(anyFlow, hand), { seed: 1, numRuns: 300 })

test.each(Object.entries(deeds))('%s does something to some flow', (_, deed) => {
  const does = ([flow, hand]: [Flow, Hand]): boolean => edit(flow, deed(flow, hand) ?? NOTHING) !== flow
  expect(scenes.some(does)).toBe(true)
})
