import { createStore } from 'zustand/vanilla'
import { PAUSE } from '@/screens/editor/pause'
import type { SavingStore } from '@/screens/editor/saving'
import type { AutosaveStatus } from '@/storage/autosaver'

/**
 * What became of the last edit, in words that do not flicker: while somebody types it stays *Saving*, and *Saved* is
 * said once, when they pause. What went wrong is said at once, and stands until it is saved: each further key tries again.
 */
export function createSavingStore(first: AutosaveStatus): {
  saving: SavingStore
  tell(status: AutosaveStatus): void
} {
  const saving = createStore<AutosaveStatus>()(() => first)
  let calm: ReturnType<typeof setTimeout> | undefined
  return {
    saving,
    tell(status) {
      clearTimeout(calm)
      if (status.state === 'saved') calm = setTimeout(() => saving.setState(status, true), PAUSE)
      else if (status.state !== 'saving' || saving.getState().state === 'saved') saving.setState(status, true)
    },
  }
}
