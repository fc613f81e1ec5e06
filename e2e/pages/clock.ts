import type { Page } from '@playwright/test'

/** A Monday, ten in the morning in Berlin: the demo workspace is open, and it is when the command line's scripts begin. */
export const MONDAY_AT_TEN = '2026-03-02T09:00:00.000Z'

/** Holds the page's clock at that moment; timers go on. */
export const onMonday = (page: Page): Promise<void> => page.clock.setFixedTime(MONDAY_AT_TEN)
