/** What a card that asks for opening hours is told. The host looks them up: the runtime knows neither calendar nor workspace. */
export interface HoursAnswer {
  readonly type: 'hours.answered'
  readonly at: string
  readonly request: string
  /** `holiday`: closed, and that is why. */
  readonly state: HoursState
  /** Whose hours decided. */
  readonly whose: string
  /** In a few words: `open 09:00–17:00`, `closed: Boxing Day`. */
  readonly detail: string
  /** The first instant from `at` on at which it is open; `null` where none is in sight. */
  readonly opensAt: string | null
  /** The same as the clock on the wall shows it: `2026-03-02 09:00`; empty where none is in sight. */
  readonly opens: string
}

export const HOURS_STATES = ['open', 'closed', 'holiday'] as const
export type HoursState = (typeof HOURS_STATES)[number]
