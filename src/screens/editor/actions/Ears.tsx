import { useClipboard } from './useClipboard'
import { useContextMenu } from './useContextMenu'

/** Listens for what the first paint need not hear yet: the clipboard, and the other button. */
export function Ears() {
  useContextMenu()
  useClipboard()
  return null
}
