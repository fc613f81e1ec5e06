import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { exitsOf } from '@/core/flow/card-shape'
import type { Size } from '@/core/layout/box'
import { CARD_WIDTH } from '../canvas/nodes'
import { useEditorContext } from '../context'

/** How the canvas draws a card: as it measured it, or about so where it has not drawn it yet. */
export function useSizes(): (key: string) => Size {
  const { store, catalog } = useEditorContext()
  const { getInternalNode } = useReactFlow()
  return useCallback(
    key => {
      const card = store.getState().flow.cards[key]
      const names = card ? exitsOf(catalog, card).map(({ name }) => name) : []
      const { measured, internals } = getInternalNode(key) ?? {}
      const top = BODY + EXIT * names.length
      const height = measured?.height ?? top
      const dots = new Map(internals?.handleBounds?.source?.map(({ id, y, height }) => [id, y + height / 2]))
      return {
        width: measured?.width ?? CARD_WIDTH,
        height,
        entry: ENTRY,
        exits: names.map((name, i) => dots.get(name) ?? height - EXIT * (names.length - i - 0.5)),
      }
    },
    [store, catalog, getInternalNode],
  )
}

/** The dot where connections arrive, below the upper edge of a card. */
const ENTRY = 26
/** Height of a card with three lines on it and without exits, and of each exit. */
const BODY = 132
const EXIT = 32
