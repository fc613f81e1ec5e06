import { useEffect } from 'react'
import { useActions } from './context'
import { keepFocus } from './focus'
import { hears } from './hearing'
import { loadCarrying } from './loadCarrying'

/** Paste, as the browser tells of it. Heard from the first moment on: what it carries is there while its event lasts. */
export function usePaste(): void {
  const { stage } = useActions()
  useEffect(() => {
    async function onPaste(event: ClipboardEvent): Promise<void> {
      const target = event.target instanceof Element ? event.target : null
      if (!hears(target).includes('editor') || stage.state.readOnly) return
      event.preventDefault()
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const at = stage.pointer
      const { putIn } = await loadCarrying()
      putIn(stage, text, at)
      keepFocus(stage.view.focus)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [stage])
}
