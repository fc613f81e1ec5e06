import type { OutlineExit, OutlineNode } from '@/core/flow/graph/outline'
import { type Mark, markId } from '../marks/mark'

/** One line of the outline. A card with several ways out has its exits below it, and behind each what follows there. */
export type Item = CardItem | ExitItem | LooseItem | MarksItem | MarkItem

export interface CardItem extends Placed {
  readonly kind: 'card'
  readonly card: string
}

/** A way out of a card. One that leads to a card whose place is elsewhere, or nowhere, ends there. */
export interface ExitItem extends Placed {
  readonly kind: 'exit'
  readonly card: string
  readonly exit: string
  readonly label: string
  readonly to: string | null
  readonly elsewhere: boolean
  /** The only way out of its card: it stands level with it. */
  readonly only: boolean
}

/** The group of the cards that nothing leads to from where the flow begins. */
interface LooseItem extends Placed {
  readonly kind: 'loose'
  readonly count: number
}

/** The group of the frames and notes. */
interface MarksItem extends Placed {
  readonly kind: 'marks'
  readonly count: number
}

/** A frame or a note. */
export interface MarkItem extends Placed {
  readonly kind: 'mark'
  readonly mark: Mark
}

interface Placed {
  readonly id: string
  /** `null` at the top. */
  readonly parent: string | null
  /** From 1. */
  readonly level: number
  /** Its place among its sisters, from 1, and how many they are. */
  readonly position: number
  readonly sisters: number
  readonly branch: boolean
}

/** The whole tree, as what stands below each item, in order. */
export type Tree = ReadonlyMap<string | null, readonly Item[]>

export const cardId = (card: string): string => `card ${card}`
const exitId = (card: string, exit: string): string => `exit ${card} ${exit}`
const LOOSE = 'loose'
const MARKS = 'marks'
export const markItemId = (mark: Mark): string => `mark ${markId(mark)}`

/** The tree of an outline. Every card has one place in it, every exit of a card with several has one, too; then come the frames and notes. */
export function treeOf(nodes: readonly OutlineNode[], marks: readonly Mark[] = []): Tree {
  const drafts = new Map<string | null, Draft[]>()
  const parents = new Map<string, string | null>()
  const add = (parent: string | null, draft: Draft): void => {
    const before = drafts.get(parent)
    if (before) before.push(draft)
    else drafts.set(parent, [draft])
  }
  const several = new Set(nodes.filter(({ exits }) => exits.length > 1).map(({ card }) => card))
  const loose = nodes.filter(({ orphan }) => orphan).length
  for (const { card, from, exits, orphan } of nodes) {
    const parent = placeOf(from, orphan ? LOOSE : null, several, parents)
    if (parent === LOOSE && !drafts.has(LOOSE)) add(null, { id: LOOSE, kind: 'loose', count: loose })
    parents.set(card, parent)
    add(parent, { id: cardId(card), kind: 'card', card })
    const only = exits.length === 1
    for (const exit of exits)
      if (!only || exit.elsewhere) add(only ? parent : cardId(card), draftOf(card, exit, only))
  }
  if (marks.length > 0) add(null, { id: MARKS, kind: 'marks', count: marks.length })
  for (const mark of marks) add(MARKS, { id: markItemId(mark), kind: 'mark', mark })
  return placed(drafts)
}

type Draft =
  | Unplaced<CardItem>
  | Unplaced<ExitItem>
  | Unplaced<LooseItem>
  | Unplaced<MarksItem>
  | Unplaced<MarkItem>
type Unplaced<T extends Placed> = Omit<T, Exclude<keyof Placed, 'id'>>

function draftOf(card: string, { name, label, to, elsewhere }: OutlineExit, only: boolean): Draft {
  return { id: exitId(card, name), kind: 'exit', card, exit: name, label, to, elsewhere, only }
}

/** Below the exit by which a card is come to; level with the card before it, where that has no other. */
function placeOf(
  from: OutlineNode['from'],
  top: string | null,
  several: ReadonlySet<string>,
  parents: ReadonlyMap<string, string | null>,
): string | null {
  if (!from) return top
  return several.has(from.card) ? exitId(from.card, from.exit) : (parents.get(from.card) ?? null)
}

function placed(drafts: ReadonlyMap<string | null, readonly Draft[]>): Tree {
  const tree = new Map<string | null, readonly Item[]>()
  const levels = new Map<string | null, number>([[null, 0]])
  const ahead: (string | null)[] = [null]
  for (let parent = ahead.pop(); parent !== undefined; parent = ahead.pop()) {
    const sisters = drafts.get(parent) ?? []
    const level = (levels.get(parent) ?? 0) + 1
    const items = sisters.map((draft, i): Item => {
      const branch = drafts.has(draft.id)
      if (branch) {
        levels.set(draft.id, level)
        ahead.push(draft.id)
      }
      return { ...draft, parent, level, position: i + 1, sisters: sisters.length, branch }
    })
    tree.set(parent, items)
  }
  return tree
}

/** The items that are to be seen, from top to bottom: all but those below a closed one. */
export function shown(tree: Tree, closed: ReadonlySet<string>): readonly Item[] {
  const items: Item[] = []
  const ahead = (tree.get(null) ?? []).toReversed()
  for (let item = ahead.pop(); item; item = ahead.pop()) {
    items.push(item)
    if (!item.branch || closed.has(item.id)) continue
    const below = tree.get(item.id) ?? []
    for (let i = below.length - 1; i >= 0; i -= 1) {
      const next = below[i]
      if (next) ahead.push(next)
    }
  }
  return items
}
