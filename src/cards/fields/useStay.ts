import { type RefObject, useLayoutEffect } from 'react'

/**
 * For a button that goes when its problem does: the linter looks a moment later, when somebody may just have come to it.
 * They stay at the field it stood beside, or where that is not known, in the panel or list around it.
 */
export function useStay(button: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const made = button.current
    return () => {
      if (!made || made !== document.activeElement) return
      const field = (within: string) =>
        made.closest(within)?.querySelector<HTMLElement>('input, textarea, select')
      const home =
        field('[data-path]') ?? field('[data-settings]') ?? made.closest<HTMLElement>('[tabindex="-1"]')
      home?.focus()
    }
  }, [button])
}
