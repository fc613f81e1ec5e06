import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
} from 'lucide-react'
import type { Alignment, Axis } from '@/core/flow/layout/align'
import type { Action } from './action'

/** Lines up several cards, with the keys that drawing programs have for it. */
export const alignActions: readonly Action[] = [
  aligning('left', 'Align left', 'a', AlignStartVertical),
  aligning('centre', 'Align centres', 'h', AlignCenterVertical),
  aligning('right', 'Align right', 'd', AlignEndVertical),
  aligning('top', 'Align top', 'w', AlignStartHorizontal),
  aligning('middle', 'Align middles', 'v', AlignCenterHorizontal),
  aligning('bottom', 'Align bottom', 's', AlignEndHorizontal),
  distributing('horizontally', 'h', AlignHorizontalDistributeCenter),
  distributing('vertically', 'v', AlignVerticalDistributeCenter),
]

function aligning(to: Alignment, label: string, press: string, icon: Action['icon']): Action {
  return {
    id: `align-${to}`,
    group: 'arrange',
    label,
    icon,
    keys: [{ press, alt: true, where: 'canvas' }],
    words: 'line up edge arrange cards layout',
    needs: 'Select two cards or more.',
    on: ['cards'],
    edits: true,
    applies: ({ cards }) => cards.length > 1,
    perform: async ({ flow, cards, state, view, announce }) => {
      const { align } = await import('@/core/flow/layout/align')
      state.apply(align(flow, cards, to, view.sizeOf))
      announce(`${cards.length} cards aligned.`)
    },
  }
}

function distributing(axis: Axis, press: string, icon: Action['icon']): Action {
  return {
    id: `distribute-${axis}`,
    group: 'arrange',
    label: `Distribute ${axis}`,
    icon,
    keys: [{ press, alt: true, shift: true, where: 'canvas' }],
    words: 'space evenly gaps arrange cards layout',
    needs: 'Select three cards or more.',
    on: ['cards'],
    edits: true,
    applies: ({ cards }) => cards.length > 2,
    perform: async ({ flow, cards, state, view, announce }) => {
      const { distribute } = await import('@/core/flow/layout/align')
      state.apply(distribute(flow, cards, axis, view.sizeOf))
      announce(`${cards.length} cards distributed.`)
    },
  }
}
