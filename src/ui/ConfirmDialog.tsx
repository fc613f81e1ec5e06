import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { type ReactNode, useRef } from 'react'
import { Button } from './Button'
import { classes } from './classes'
import { backdropStyle, dialogPlace, dialogStyle } from './dialogStyle'

export type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The question: "Delete three steps?" */
  title: string
  /** What it will mean. */
  description?: ReactNode | undefined
  /** The verb of the question, never "OK". */
  confirmLabel: string
  cancelLabel?: string | undefined
  tone?: 'primary' | 'danger' | undefined
  onConfirm: () => void
}

/** Asks before what cannot be taken back. The focus starts on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    onOpenChange,
    title,
    description,
    confirmLabel,
    cancelLabel = 'Cancel',
    tone = 'danger',
    onConfirm,
  } = props
  const cancel = useRef<HTMLButtonElement>(null)
  return (
    <Base.Root open={open} onOpenChange={next => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Viewport className={dialogPlace}>
          <Base.Popup initialFocus={cancel} className={classes(dialogStyle, 'max-w-md')}>
            <div className="min-h-0 overflow-y-auto p-5">
              <Base.Title className="wrap-anywhere font-semibold text-lg">{title}</Base.Title>
              {description && (
                <Base.Description render={<div />} className="mt-1.5 text-pretty text-muted text-sm">
                  {description}
                </Base.Description>
              )}
            </div>
            <div className="flex flex-wrap justify-end gap-2 px-5 pb-5">
              <Button ref={cancel} onClick={() => onOpenChange(false)}>
                {cancelLabel}
              </Button>
              <Button
                variant={tone}
                onClick={() => {
                  onConfirm()
                  onOpenChange(false)
                }}
              >
                {confirmLabel}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
