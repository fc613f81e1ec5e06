import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { useToast } from '@/ui/Toasts'
import { useSceneStore } from '../canvas/useScene'
import { useView } from '../canvas/useView'
import { beginning, fitting, READABLE } from '../canvas/view'
import { useEditorContext } from '../context'

/** Tidies the flow, or the selection, as one step of undo; then shows what came of it. What it takes is fetched when it is first done. */
export function useTidy(): () => Promise<void> {
  const { store, catalog } = useEditorContext()
  const scene = useSceneStore()
  const canvas = useReactFlow()
  const { revealIfHidden, goTo } = useView()
  const toast = useToast()
  return useCallback(async () => {
    const { tidyUp } = await import('./tidyUp')
    await tidyUp({
      ...{ store, catalog, scene, canvas, revealIfHidden, goTo, toast },
      views: { beginning, fitting, READABLE },
    })
  }, [store, catalog, scene, canvas, revealIfHidden, goTo, toast])
}
