import { CircleAlert, CirclePlay, Undo } from 'lucide-react'
import { itemsOf } from '../problems/items'
import type { EditorStore } from '../store'
import type { Action } from './action'
import { preview } from './preview'
import type { Stage } from './stage'

export const rehearseFromHere: Action = {
  id: 'rehearse-from-here',
  group: 'rehearse',
  label: 'Rehearse from here',
  icon: CirclePlay,
  keys: [{ press: 'Enter', mod: true, shift: true, where: 'editor' }],
  words: 'run play test start card',
  needs: 'Select the card to begin at.',
  on: ['card'],
  applies: ({ cards }) => cards.length === 1,
  perform: ({ cards: [card], host }) => {
    if (card !== undefined) host.rehearse(card)
  },
}

const nextProblem: Action = {
  id: 'next-problem',
  group: 'rehearse',
  label: 'Go to next problem',
  icon: CircleAlert,
  keys: [{ press: 'F8', where: 'everywhere' }],
  words: 'error warning lint check',
  needs: 'There are no problems.',
  applies: on => placed(on).length > 0,
  perform: on => goToProblem(on, 1),
}

const previousProblem: Action = {
  id: 'previous-problem',
  group: 'rehearse',
  label: 'Go to previous problem',
  icon: Undo,
  keys: [{ press: 'F8', shift: true, where: 'everywhere' }],
  words: 'error warning lint check back',
  needs: 'There are no problems.',
  applies: on => placed(on).length > 0,
  perform: on => goToProblem(on, -1),
}

export const rehearseActions: readonly Action[] = [preview, rehearseFromHere, nextProblem, previousProblem]

/** Goes from problem to problem, in the order of the flow, round and round; on from the one gone to last, while its card is selected. */
function goToProblem(on: Stage, step: 1 | -1): void {
  const all = placed(on)
  const [now] = on.state.selection
  const last = all.findIndex(({ id, card }) => card === now && id === gone.get(on.store))
  const first = all.findIndex(({ card }) => card === now)
  const after = all.findLastIndex(({ card }) => card === now) + 1
  const [before, behind] = first < 0 ? [-1, all.length] : [first - 1, after]
  const from = last >= 0 ? last : step > 0 ? before : behind
  const next = (from + step + all.length) % all.length
  const found = all[next]
  if (!found) return
  const { id, card, problem } = found
  on.host.showSettings(card, problem.path)
  if (problem.path === undefined) on.view.focus(card)
  gone.set(on.store, id)
  on.announce(`Problem ${next + 1} of ${all.length}: ${problem.message}`)
}

/** The problem gone to last. */
const gone = new WeakMap<EditorStore, string>()

/** Problems of cards, as the panel lists them. */
const placed = ({ state, flow }: Stage) =>
  itemsOf(state.problems, Object.keys(flow.cards), 'all').flatMap(item =>
    item.kind === 'problem' && item.problem.card !== undefined
      ? [{ id: item.id, card: item.problem.card, problem: item.problem }]
      : [],
  )
