/** How long what was just asked for may take to be drawn, in milliseconds. */
const PATIENCE = 1000

const canvas = (): HTMLElement | null => document.querySelector('[data-canvas]')

/** Key of the card that has the focus, itself and not something inside it. */
export const focusedCard = (): string | null =>
  document.activeElement?.matches('.react-flow__node')
    ? (document.activeElement.getAttribute('data-id') ?? null)
    : null

export const cardElement = (card: string): HTMLElement | null =>
  canvas()?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(card)}"]`) ?? null

/** Gives the focus to a card; to the canvas until it is there, and where none is named. */
export const focusCanvas = (card?: string): void =>
  focusOnCanvas(card === undefined ? null : () => cardElement(card))

/** Gives the focus to something on the canvas; to that itself until it is there, and without any. */
export function focusOnCanvas(find: (() => HTMLElement | null) | null): void {
  const element = find?.() ?? null
  element?.focus({ preventScroll: true })
  if (element && document.activeElement === element) return
  canvas()?.focus({ preventScroll: true })
  if (!find) return
  const until = performance.now() + PATIENCE
  const look = (): void => {
    // Whoever went elsewhere meanwhile stays there.
    if (document.activeElement !== canvas()) return
    const late = find()
    // It can't have the focus before the canvas has measured it.
    late?.focus({ preventScroll: true })
    if (document.activeElement !== late && performance.now() < until) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Gives the focus to something beside the canvas as soon as it is there, which it is not while it is being fetched. */
export const focusBeside = (selector: string): void =>
  focusSoon(() => document.querySelector<HTMLElement>(selector))

/** Unfolds a variable in the list, as soon as that is there, and gives the focus to its initial value. */
export const focusVariable = (name: string): void =>
  focusSoon(() => {
    const row = document.querySelector<HTMLElement>(`[data-variable="${CSS.escape(name)}"]`)
    if (row?.ariaExpanded === 'false') row.click()
    return document
      .getElementById(row?.getAttribute('aria-controls') ?? '')
      ?.querySelector<HTMLElement>('[data-initial] :is(input, select, textarea)')
  })

/**
 * Gives the focus to what is looked for: as soon as it is drawn, since keys pressed before would be lost where what had the focus
 * is gone; and once more in the next frame, since what shows it may give the focus elsewhere first. Whoever went into a field
 * meanwhile stays there: what they type would go to another.
 */
export function focusSoon(find: () => HTMLElement | null | undefined): void {
  const before = document.activeElement
  const until = performance.now() + PATIENCE
  /** Whether there is no more to do. */
  const give = (): boolean => {
    const now = document.activeElement
    if (now !== before && now?.matches('input, textarea, select')) return true
    const found = find()
    found?.focus()
    // It can't have the focus while it is hidden.
    return found?.contains(document.activeElement) ?? false
  }
  const look = (): void => {
    if (!give() && performance.now() < until) requestAnimationFrame(look)
  }
  // React draws what an event changed before this comes to its turn.
  queueMicrotask(give)
  requestAnimationFrame(look)
}

/** To be called while something opens: tells later where the focus was, or that the canvas has to take it. */
export function rememberFocus(): () => HTMLElement | null {
  const before = document.activeElement
  return () =>
    before instanceof HTMLElement && before.isConnected && before !== document.body ? before : canvas()
}

/** React Flow takes the focus from what it deselects: that gets it back, unless somebody went elsewhere. */
export function takeBack({
  target,
  relatedTarget,
}: {
  target: Element
  relatedTarget: Element | null
}): void {
  if (relatedTarget !== null || !target.matches('.react-flow__node')) return
  const again = target instanceof HTMLElement || target instanceof SVGElement ? target : null
  keepFocus(() => {
    again?.focus({ preventScroll: true })
    if (document.activeElement !== again) focusCanvas()
  })
}

/** What had the focus may be gone after an action: then it goes home. Two frames, since React draws in between. */
export function keepFocus(goHome: () => void): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body || document.activeElement === null) goHome()
    }),
  )
}
