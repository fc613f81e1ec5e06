import { useEffect } from 'react'
import { useEditorContext } from './context'

/** Undo and redo work everywhere in the editor, also while typing; a field marked `data-undo="native"` keeps its own. */
export function useShortcuts(): void {
  const { store } = useEditorContext()
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const target = event.target instanceof Element ? event.target : null
      if (
        !(event.metaKey || event.ctrlKey) ||
        event.altKey ||
        target?.closest('[data-undo="native"], [role="dialog"]')
      )
        return
      const key = event.key.toLowerCase()
      const redo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!redo && key !== 'z') return
      event.preventDefault()
      if (redo) store.getState().redo()
      else store.getState().undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [store])
}
