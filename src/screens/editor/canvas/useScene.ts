import { useSyncExternalStore } from 'react'
import { type EditorContext, useEditorContext } from '../context'
import type { EditorStore } from '../store'
import { createScene, type Scene, type SceneStore } from './scene'

/** The scene of an open flow, made when first asked for and up to date ever after. */
function sceneOf({ store, catalog, faceOf }: EditorContext): SceneStore {
  const known = scenes.get(store)
  if (known) return known
  const scene = createScene(catalog, faceOf)
  scene.update(store.getState().flow)
  store.subscribe(({ flow, touched }, before) => {
    if (flow === before.flow) return
    scene.update(flow, touched === null ? undefined : { flow: before.flow, card: touched })
  })
  scenes.set(store, scene)
  return scene
}

/** For those who look something up when something happens. */
export const useSceneStore = (): SceneStore => sceneOf(useEditorContext())

/** The scene as it is; subscribes to every change of it. */
export function useScene(): Scene {
  const { subscribe, now } = useSceneStore()
  return useSyncExternalStore(subscribe, now)
}

const scenes = new WeakMap<EditorStore, SceneStore>()
