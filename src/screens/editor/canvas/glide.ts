import type { Viewport } from '@xyflow/react'

/** How long a movement of the view takes, in milliseconds. */
export const pace = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200)

/** Where a view is on its way to. */
export interface Heading {
  /** Lets the view glide to a place, in so many milliseconds. */
  go(to: Viewport, duration?: number): void
  /** Where it will come to rest; `null` when it is at rest. */
  readonly to: Viewport | null
}

/** How long after its time a glide may still be on its way, in milliseconds: frames are late on a busy machine. */
const LATE = 1000

/**
 * Whoever asks during a glide whether something is in view means where the view comes to rest. A glide that a hand on
 * the canvas stops is never reported as ended, so one counts for a limited time only.
 */
export function createHeading(
  move: (to: Viewport, options: { readonly duration: number }) => Promise<unknown>,
): Heading {
  let glide: { readonly to: Viewport; readonly until: number } | null = null
  return {
    go: (to, duration = pace()) => {
      const mine = { to, until: performance.now() + duration + LATE }
      glide = mine
      void move(to, { duration }).then(() => {
        if (glide === mine) glide = null
      })
    },
    get to() {
      return glide && performance.now() < glide.until ? glide.to : null
    },
  }
}
