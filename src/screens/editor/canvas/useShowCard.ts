import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { useEditorContext } from '../context'
import { CARD_WIDTH } from './nodes'

/** Brings a card into the middle of the view and selects it. */
export function useShowCard(): (card: string) => void {
  const { store } = useEditorContext()
  const { setCenter, getZoom } = useReactFlow()
  return useCallback(
    card => {
      const { flow, select } = store.getState()
      const at = flow.layout[card]
      if (!at) return
      select([card])
      void setCenter(at.x + CARD_WIDTH / 2, at.y + 80, { zoom: Math.max(getZoom(), 0.75), duration: 200 })
    },
    [store, setCenter, getZoom],
  )
}
