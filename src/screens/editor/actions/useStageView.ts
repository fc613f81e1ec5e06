import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Picked } from '@/core/flow/layout/picked'
import { pace } from '../canvas/glide'
import { CARD_WIDTH } from '../canvas/nodes'
import { useSceneStore } from '../canvas/useScene'
import { useView } from '../canvas/useView'
import { fitting } from '../canvas/view'
import { useEditorContext } from '../context'
import { markElement } from '../marks/mark'
import { type Desk, standing } from './context'
import {
  cardElement,
  focusBeside,
  focusCanvas,
  focusedCard,
  focusOnCanvas,
  focusVariable,
  rememberFocus,
} from './focus'
import type { Point, View } from './stage'

/** About the height of a card that was not drawn yet. */
const CARD_HEIGHT = 160

/** The view of the open canvas, as actions need it. */
export function useStageView(desk: StoreApi<Desk>): View {
  const { store } = useEditorContext()
  const canvas = useReactFlow()
  const inner = useStoreApi()
  const scene = useSceneStore()
  const { reveal, revealIfHidden, fitAll, goTo } = useView()
  return useMemo((): View => {
    /** What had the focus before the variables. */
    let back: () => HTMLElement | null = () => null
    const sizeOf = (card: string) => ({
      width: CARD_WIDTH,
      height: scene.now().card(card)?.size.height ?? CARD_HEIGHT,
    })
    /** Also cards that the canvas does not draw at present. */
    const bringIntoView = async (picked?: Picked): Promise<void> => {
      if (!picked) return fitAll()
      const { boundsOf, thingsOf } = await import('@/core/flow/layout/picked')
      const part = boundsOf(thingsOf(store.getState().flow, picked, sizeOf))
      if (!part) return fitAll()
      goTo(fitting(inner.getState(), part))
    }
    return {
      reveal: (at, only) => (only === 'hidden' ? revealIfHidden(at) : reveal(at)),
      fit: picked => void bringIntoView(picked),
      zoomIn: () => void canvas.zoomIn({ duration: pace() }),
      zoomOut: () => void canvas.zoomOut({ duration: pace() }),
      zoomTo: zoom => void canvas.zoomTo(zoom, { duration: pace() }),
      centre: () => canvas.screenToFlowPosition(middle(), { snapToGrid: false }),
      focus: card => (desk.getState().seat ?? focusCanvas)(card),
      focusMark: mark => {
        const { seat } = desk.getState()
        if (seat) seat(undefined, mark)
        else focusOnCanvas(() => markElement(mark))
      },
      sizeOf,
      flowName: () => {
        const name = document.querySelector<HTMLInputElement>('[data-flow-name]')
        name?.focus()
        name?.select()
      },
      cardList: () => {
        desk.setState({ cardList: true, left: 'cards', problems: false })
        requestAnimationFrame(() =>
          document.querySelector<HTMLInputElement>('[data-card-list] input')?.focus(),
        )
      },
      outline: () => {
        desk.setState({ cardList: true, left: 'outline', problems: false })
        focusBeside('[role="tree"] [tabindex="0"]')
      },
      variables: () => {
        const { left, former, cardList, problems } = desk.getState()
        const shown =
          !problems && left === 'variables' && (cardList || matchMedia('(min-width: 48rem)').matches)
        desk.setState(standing(shown ? former : 'variables'))
        desk.setState(shown ? { cardList: false } : { cardList: true, problems: false })
        if (shown) {
          const before = back()
          back = () => null
          if (before) before.focus()
          else focusBeside(TAB)
        } else {
          back = rememberFocus()
          focusBeside('[data-variables]')
        }
      },
      variable: name => {
        desk.setState(standing('variables'))
        desk.setState({ cardList: true, problems: false })
        focusVariable(name)
      },
      several: several => desk.setState({ several }),
      problems: () => desk.setState(({ problems }) => ({ problems: !problems })),
      spot: () => spotOf(focusedCard() ?? undefined) ?? spotOf() ?? middle(),
    }
  }, [canvas, inner, scene, store, desk, reveal, revealIfHidden, fitAll, goTo])
}

/** Of what stands beside the canvas. */
const TAB = '[role="tablist"][aria-label="Beside the canvas"] [aria-selected="true"]'

function middle(): Point {
  const box = document.querySelector('[data-canvas]')?.getBoundingClientRect()
  return box
    ? { x: box.left + box.width / 2, y: box.top + box.height / 2 }
    : { x: innerWidth / 2, y: innerHeight / 2 }
}

/** Just inside a card, or inside what is selected. */
function spotOf(card?: string): Point | null {
  const element =
    card === undefined
      ? document.querySelector('.react-flow__node.selected, [data-link][data-selected]')
      : cardElement(card)
  const box = element?.getBoundingClientRect()
  if (!box) return null
  const inside = (at: number, most: number): number => Math.min(Math.max(at, 8), most - 8)
  return { x: inside(box.left + box.width / 2, innerWidth), y: inside(box.top + 40, innerHeight) }
}
