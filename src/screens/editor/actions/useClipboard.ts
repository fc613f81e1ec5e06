import { useEffect } from 'react'
import { useActions } from './context'
import { hears } from './hearing'
import { loadCarrying } from './loadCarrying'
import { countOf, pickedOn } from './picked'

/**
 * Copy and cut as the browser tells of them: its events carry the clipboard along, without asking for permission.
 * Selected text stays the browser's own.
 */
export function useClipboard(): void {
  const { desk, stage } = useActions()
  useEffect(() => {
    let carrying: Awaited<ReturnType<typeof loadCarrying>> | null = null
    const ours = ({ target }: Event): boolean =>
      hears(target instanceof Element ? target : null).includes('editor')

    function onCopy(event: ClipboardEvent): void {
      const text = getSelection()
      const cuts = event.type === 'cut'
      const able = countOf(pickedOn(stage)) > 0 && !(cuts && stage.state.readOnly)
      if (!carrying || !able || !ours(event) || (text && !text.isCollapsed)) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', carrying.copied(stage))
      if (cuts) carrying.takeOut(stage)
      else carrying.toldCopied(stage)
    }
    // What is copied must be there while the event lasts: it is fetched with the actions.
    const fetch = async (): Promise<void> => {
      if (!desk.getState().complete || carrying) return
      carrying = await loadCarrying()
    }
    const stop = desk.subscribe(() => void fetch())
    void fetch()
    window.addEventListener('copy', onCopy)
    window.addEventListener('cut', onCopy)
    return () => {
      stop()
      window.removeEventListener('copy', onCopy)
      window.removeEventListener('cut', onCopy)
    }
  }, [desk, stage])
}
