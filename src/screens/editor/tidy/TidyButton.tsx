import { Network } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from '@/ui/IconButton'
import { useEditor } from '../context'
import { useTidy } from './useTidy'

/** Puts the flow, or the selected cards, in order. */
export function TidyButton() {
  const disabled = useEditor(({ flow, readOnly }) => readOnly || Object.keys(flow.cards).length < 2)
  const selected = useEditor(({ selection }) => selection.length > 1)
  const tidy = useTidy()
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const target = event.target instanceof Element ? event.target : null
      const meant = (event.metaKey || event.ctrlKey) && event.shiftKey && !event.altKey
      if (disabled || !meant || event.key.toLowerCase() !== 'l' || target?.closest('[role="dialog"]')) return
      event.preventDefault()
      void tidy()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [tidy, disabled])
  return (
    <IconButton
      label={selected ? 'Tidy selection' : 'Tidy'}
      shortcut="Ctrl+Shift+L"
      icon={<Network size={16} className="-rotate-90" />}
      disabled={disabled}
      onClick={() => void tidy()}
    />
  )
}
