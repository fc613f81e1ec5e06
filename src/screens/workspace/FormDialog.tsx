import { type FormEvent, lazy, type ReactNode, Suspense, useId, useState } from 'react'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

const ConfirmDialog = lazy(async () => ({ default: (await import('@/ui/ConfirmDialog')).ConfirmDialog }))

export interface FormDialogProps {
  readonly title: string
  readonly description?: string
  readonly saveLabel: string
  readonly size?: 'sm' | 'md' | 'lg'
  /** Something was changed that is not stored yet. */
  readonly dirty: boolean
  /** Nothing is stored until this says so; it gives `false` where something is not right yet. */
  readonly onSave: () => boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A form over the screen. Where something is not right, the first field that says so gets the focus. What was begun is
 * not thrown away by a press of Escape or beside the form alone.
 */
export function FormDialog(props: FormDialogProps) {
  const { title, description, saveLabel, size = 'md', dirty, onSave, onClose, children } = props
  const form = useId()
  const [asking, setAsking] = useState(false)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // Dialogs stand inside each other in React's tree: this press is for this form alone.
    event.stopPropagation()
    if (onSave()) return onClose()
    const { currentTarget } = event
    requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <Dialog
      open
      onOpenChange={() => (dirty ? setAsking(true) : onClose())}
      title={title}
      description={description}
      size={size}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            {saveLabel}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="grid gap-4">
        {children}
      </form>
      {asking && (
        <Suspense>
          <ConfirmDialog
            open
            onOpenChange={setAsking}
            title="Discard what you changed?"
            description="Nothing of it is stored yet."
            confirmLabel="Discard"
            cancelLabel="Keep editing"
            onConfirm={onClose}
          />
        </Suspense>
      )}
    </Dialog>
  )
}
