import type { Box } from '@/core/layout/box'

/** What page and worker tell each other is to be tidied: see `tidied`. */
export interface Task {
  readonly boxes: readonly Box[]
  readonly start: string | null
  readonly only: readonly string[] | null
}
