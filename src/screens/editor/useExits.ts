import { useMemo } from 'react'
import { type Exit, exitsOf, type Shapes } from '@/core/flow/card-shape'
import type { Card } from '@/core/flow/document'
import { own, same } from '@/core/flow/json'
import { useEditor, useEditorContext } from './context'
import type { EditorState } from './store'

/** The ways out of a card: the very same list until one of them is another, whatever else is typed into the card. */
export function useExits(id: string): readonly Exit[] {
  const { catalog } = useEditorContext()
  return useEditor(useMemo(() => steadyExits(catalog, id), [catalog, id]))
}

function steadyExits(shapes: Shapes, id: string): (state: EditorState) => readonly Exit[] {
  let seen: Card | undefined
  let exits: readonly Exit[] = []
  return ({ flow }) => {
    const card = own(flow.cards, id)
    if (card !== seen) {
      seen = card
      const now = card ? exitsOf(shapes, card) : []
      if (!same(now, exits)) exits = now
    }
    return exits
  }
}
