import { CircleAlert, CirclePlay, Play, Undo } from 'lucide-react'
import type { Problem } from '@/core/flow/problem'
import type { Action } from './action'
import type { Stage } from './stage'

const preview: Action = {
  id: 'preview',
  group: 'rehearse',
  label: 'Preview',
  icon: Play,
  keys: [{ press: 'Enter', mod: true, where: 'editor' }],
  words: 'rehearse run play test try chat',
  applies: () => true,
  perform: ({ host }) => host.preview(),
}

const rehearseFromHere: Action = {
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

/** Goes from card to card that has problems, in the order of the flow, round and round. */
function goToProblem(on: Stage, step: 1 | -1): void {
  const cards = placed(on)
  const [now = ''] = on.state.selection
  const at = cards.findIndex(([card]) => card === now)
  const next = at < 0 && step < 0 ? cards.length - 1 : (at + step + cards.length) % cards.length
  const [card, [problem]] = cards[next] ?? ['', []]
  if (problem === undefined) return
  on.host.showSettings(card, problem.path)
  if (problem.path === undefined) on.view.focus(card)
  on.announce(`Problem ${next + 1} of ${cards.length}: ${problem.message}`)
}

/** Cards that have problems, with these. */
const placed = ({ state, flow }: Stage): readonly (readonly [string, readonly Problem[]])[] =>
  Object.keys(flow.cards).flatMap(card => {
    const problems = state.problems[card]
    return problems ? [[card, problems] as const] : []
  })
