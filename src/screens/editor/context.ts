import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { CardFace } from '@/cards/face'
import type { Catalog } from '@/core/runtime/card-type'
import type { EditorState, EditorStore } from './store'

/** What every part of the editor stands on. The value never changes while a flow is open. */
export interface EditorContext {
  readonly store: EditorStore
  readonly catalog: Catalog
  faceOf(type: string): CardFace | undefined
}

export const EditorContext = createContext<EditorContext | null>(null)

export function useEditorContext(): EditorContext {
  const context = use(EditorContext)
  if (!context) throw new Error('This part belongs inside an <Editor>.')
  return context
}

/** Subscribes to a part of the open flow: the component is drawn anew only when that part changes. */
export const useEditor = <T>(select: (state: EditorState) => T): T =>
  useStore(useEditorContext().store, select)
