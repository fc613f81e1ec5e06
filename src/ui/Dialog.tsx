import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { buttonStyle } from './buttonStyle'
import { classes } from './classes'
import { backdropStyle, dialogPlace, dialogStyle } from './dialogStyle'

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  titleHidden?: boolean | undefined
  description?: ReactNode | undefined
  /** Buttons, the main one last. */
  footer?: ReactNode | undefined
  size?: 'sm' | 'md' | 'lg' | 'xl' | undefined
  /** What gets the focus, if not the first thing that can have it. */
  initialFocus?: RefObject<HTMLElement | null> | undefined
  /** What gets the focus afterwards, if not what had it before. */
  finalFocus?: (() => HTMLElement | null) | undefined
  children?: ReactNode | undefined
}

const widths = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-2xl', xl: 'max-w-4xl' }

/** Something to be done or read before going on. */
export function Dialog(props: DialogProps) {
  const {
    open,
    onOpenChange,
    title,
    titleHidden,
    description,
    footer,
    size = 'md',
    initialFocus,
    finalFocus,
    children,
  } = props
  return (
    <Base.Root open={open} onOpenChange={next => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Viewport className={dialogPlace}>
          <Base.Popup
            {...(initialFocus ? { initialFocus } : {})}
            {...(finalFocus ? { finalFocus } : {})}
            className={classes(dialogStyle, widths[size])}
          >
            <header className={classes('py-4.5 pr-14 pl-5 pb-3', titleHidden && 'sr-only')}>
              <Base.Title className="wrap-anywhere font-semibold text-lg">{title}</Base.Title>
              {description && (
                <Base.Description render={<div />} className="mt-1 text-pretty text-muted text-sm">
                  {description}
                </Base.Description>
              )}
            </header>
            {children && (
              <div ref={reachable} className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">
                {children}
              </div>
            )}
            {footer && (
              <footer className="flex flex-wrap justify-end gap-2 border-line border-t bg-sunken px-5 py-3">
                {footer}
              </footer>
            )}
            {/* Last, so that the focus starts on what the dialog is about. */}
            {!titleHidden && (
              <Base.Close
                aria-label="Close"
                className={buttonStyle('ghost', 'md', true, 'absolute top-3.5 right-3.5')}
              >
                <X aria-hidden="true" />
              </Base.Close>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** What can only be read must still be scrolled without a mouse. */
function reachable(body: HTMLDivElement | null) {
  if (!body || body.scrollHeight <= body.clientHeight) return
  if (!body.querySelector('a[href], button, input, select, textarea')) body.tabIndex = 0
}
