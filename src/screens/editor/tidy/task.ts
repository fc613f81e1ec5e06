import type { Picture } from '@/core/layout/picture'

/** What page and worker tell each other is to be tidied: see `framed`. */
export interface Task {
  readonly picture: Picture
  readonly start: string | null
  readonly only: readonly string[] | null
}
