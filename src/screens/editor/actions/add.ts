import { CircleHelp } from 'lucide-react'
import { startOf } from '@/core/flow/compose'
import type { CardType } from '@/core/runtime/card-type'
import type { EditorContext } from '../context'
import type { Action } from './action'
import { placeCard } from './placing'

/** One action for each kind of card there is. */
export const addActions = ({
  catalog,
  faceOf,
}: Pick<EditorContext, 'catalog' | 'faceOf'>): readonly Action[] =>
  [...catalog.values()].map(type => adding(type, faceOf(type.type)?.icon ?? CircleHelp))

const adding = (type: CardType, icon: Action['icon']): Action => ({
  id: `add-${type.type}`,
  group: 'add',
  label: `Add ${type.label}`,
  icon,
  words: `new card insert ${type.summary}`,
  needs: 'The flow has its Start already.',
  edits: true,
  applies: ({ flow }) => !(type.type === 'start' && startOf(flow) !== null),
  perform: on => {
    const key = placeCard(on, type, on.place)
    on.view.focus(key)
    on.announce(`${type.label} added.`)
  },
})
