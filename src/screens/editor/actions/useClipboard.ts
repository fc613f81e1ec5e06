import { useEffect } from 'react'
import { possible } from './action'
import { loadCarrying } from './clipboard'
import { useActions } from './context'
import { keepFocus } from './focus'
import { hears } from './hearing'

/**
 * Copy, cut and paste as the browser tells of them: its events carry the clipboard along, without asking for permission.
 * Selected text stays the browser's own.
 */
export function useClipboard(): void {
  const { actions, stage } = useActions()
  useEffect(() => {
    let carrying: Awaited<ReturnType<typeof loadCarrying>> | null = null
    const can = (id: string): boolean => actions.some(action => action.id === id && possible(action, stage))
    const ours = ({ target }: Event): boolean =>
      carrying !== null && hears(target instanceof Element ? target : null).includes('editor')

    function onCopy(event: ClipboardEvent): void {
      const text = getSelection()
      const id = event.type
      if (!carrying || !ours(event) || (text && !text.isCollapsed) || !can(id)) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', carrying.copied(stage))
      if (id === 'cut') carrying.takeOut(stage)
      else carrying.toldCopied(stage, stage.cards.length)
    }
    function onPaste(event: ClipboardEvent): void {
      if (!carrying || !ours(event) || !can('paste')) return
      event.preventDefault()
      carrying.putIn(stage, event.clipboardData?.getData('text/plain') ?? '', stage.pointer)
      keepFocus()
    }
    // An event can't wait: what it takes is fetched as soon as the page has nothing better to do.
    const waiting = requestIdleCallback(async () => {
      carrying = await loadCarrying()
    })
    window.addEventListener('copy', onCopy)
    window.addEventListener('cut', onCopy)
    window.addEventListener('paste', onPaste)
    return () => {
      cancelIdleCallback(waiting)
      window.removeEventListener('copy', onCopy)
      window.removeEventListener('cut', onCopy)
      window.removeEventListener('paste', onPaste)
    }
  }, [actions, stage])
}
