import { useClipboard } from './useClipboard'

/** Listens for what the first paint need not hear yet: what is copied and cut. */
export function Ears() {
  useClipboard()
  return null
}
