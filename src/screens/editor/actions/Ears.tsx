import { useClipboard } from './useClipboard'

/** Listens for what the first paint need not hear yet: the clipboard. */
export function Ears() {
  useClipboard()
  return null
}
