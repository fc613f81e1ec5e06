import { type FocusEvent, useLayoutEffect, useRef } from 'react'

/**
 * Gives the focus a home when the thing that had it is gone: a button that no longer applies takes it along otherwise.
 * The nearest `data-focus-home` around it is the home, else the box itself.
 */
export function useFocusHome<E extends HTMLElement>() {
  const box = useRef<E>(null)
  const last = useRef<{ element: Element; home: HTMLElement | null } | null>(null)
  useLayoutEffect(() => {
    const { current } = last
    if (!current || current.element.isConnected) return
    last.current = null
    if (document.activeElement !== document.body) return
    const home = current.home?.isConnected ? current.home : box.current
    home?.focus({ preventScroll: true })
  })
  function onFocus({ target }: FocusEvent) {
    last.current = { element: target, home: target.closest<HTMLElement>('[data-focus-home]') }
  }
  return { box, onFocus }
}
