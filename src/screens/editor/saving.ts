import type { StoreApi } from 'zustand/vanilla'
import type { AutosaveStatus } from '@/storage/autosaver'

/** What became of the last edit, for those who show it. */
export type SavingStore = StoreApi<AutosaveStatus>

/** The revision under which the flow is stored as it is now; `null` while it is not. */
export const revisionOf = (status: AutosaveStatus): string | null =>
  status.state === 'saved' ? status.revision : null
