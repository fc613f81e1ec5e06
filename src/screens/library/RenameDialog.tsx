import { type FormEvent, useId, useState } from 'react'
import { useLibraryActions } from '@/storage/libraryActions'
import type { Summary } from '@/storage/summary'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { TextField } from '@/ui/TextField'
import { useTell } from './useTell'

/** Gives a flow another name. Its id, and whatever points to it, stays. */
export function RenameDialog({ flow, onClose }: { flow: Summary; onClose: () => void }) {
  const [name, setName] = useState(flow.name)
  const [error, setError] = useState<string>()
  const { rename } = useLibraryActions()
  const tell = useTell()
  const form = useId()

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return setError('Give it a name.')
    if (name.trim() === flow.name || tell(await rename(flow.id, name.trim()))) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Rename flow"
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            Rename
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          error={error}
          maxLength={200}
          onFocus={event => event.currentTarget.select()}
        />
      </form>
    </Dialog>
  )
}
