import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { classes } from './classes'
import { Kbd } from './Kbd'

export type TipSide = 'top' | 'bottom' | 'left' | 'right'

type Handlers = Pick<
  ComponentProps<'button'>,
  'onPointerEnter' | 'onPointerLeave' | 'onPointerDown' | 'onFocus' | 'onBlur' | 'onKeyDown'
>

const delay = 450

/** Where to show a tip: the box of the element that is pointed at or focused with the keyboard, after a moment. */
export function useTip(own: Handlers): { at: DOMRect | null; handlers: Handlers } {
  const [at, setAt] = useState<DOMRect | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function show(element: HTMLElement, wait: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setAt(element.getBoundingClientRect()), wait)
  }
  function hide() {
    clearTimeout(timer.current)
    setAt(null)
  }

  const handlers: Handlers = {
    onPointerEnter: event => {
      own.onPointerEnter?.(event)
      if (event.pointerType === 'mouse') show(event.currentTarget, delay)
    },
    onPointerLeave: event => {
      own.onPointerLeave?.(event)
      hide()
    },
    onPointerDown: event => {
      own.onPointerDown?.(event)
      hide()
    },
    onFocus: event => {
      own.onFocus?.(event)
      if (event.currentTarget.matches(':focus-visible')) show(event.currentTarget, delay)
    },
    onBlur: event => {
      own.onBlur?.(event)
      hide()
    },
    onKeyDown: event => {
      own.onKeyDown?.(event)
      hide()
    },
  }
  return { at, handlers }
}

const gap = 6
const shift: Record<TipSide, string> = {
  top: '-translate-x-1/2 -translate-y-full',
  bottom: '-translate-x-1/2',
  left: '-translate-x-full -translate-y-1/2',
  right: '-translate-y-1/2',
}

function corner(at: DOMRect, side: TipSide): { left: number; top: number } {
  const middleX = Math.min(Math.max(at.left + at.width / 2, 72), window.innerWidth - 72)
  const middleY = at.top + at.height / 2
  if (side === 'left') return { left: at.left - gap, top: middleY }
  if (side === 'right') return { left: at.right + gap, top: middleY }
  return { left: middleX, top: side === 'top' ? at.top - gap : at.bottom + gap }
}

/** The small dark label beside an icon. Seen only: what it labels already carries the same words as its name. */
export function Tip({
  at,
  side,
  text,
  shortcut,
}: {
  at: DOMRect
  side: TipSide
  text: string
  shortcut?: string | undefined
}) {
  const flipped = side === 'bottom' && at.bottom + 40 > window.innerHeight ? 'top' : side
  return createPortal(
    <span
      aria-hidden="true"
      style={corner(at, flipped)}
      className={classes(
        'pointer-events-none fixed z-60 flex w-max max-w-64 items-center gap-2 rounded-md bg-ink px-2 py-1 text-surface text-xs shadow-raised',
        shift[flipped],
      )}
    >
      {text}
      {shortcut && <Kbd inverted>{shortcut}</Kbd>}
    </span>,
    document.body,
  )
}
