import { useCallback } from 'react'
import type { Size } from '@/core/layout/box'
import { CARD_WIDTH } from '../canvas/nodes'
import { ENTRY_Y } from '../canvas/size'
import { useSceneStore } from '../canvas/useScene'

/** How the canvas draws a card, whether it is in view or not. */
export function useSizes(): (key: string) => Size {
  const scene = useSceneStore()
  return useCallback(
    key => {
      const size = scene.now().card(key)?.size
      return {
        width: CARD_WIDTH,
        height: size?.height ?? 0,
        entry: ENTRY_Y,
        exits: size?.exits.map(({ y }) => y) ?? [],
      }
    },
    [scene],
  )
}
