import type { Size } from '@/core/layout/box'
import { CARD_WIDTH } from '../canvas/nodes'
import type { SceneStore } from '../canvas/scene'
import { ENTRY_Y } from '../canvas/size'

/** How the canvas draws a card, whether it is in view or not. */
export const sizesIn =
  (scene: SceneStore) =>
  (key: string): Size => {
    const size = scene.now().card(key)?.size
    return {
      width: CARD_WIDTH,
      height: size?.height ?? 0,
      entry: ENTRY_Y,
      exits: size?.exits.map(({ y }) => y) ?? [],
    }
  }
