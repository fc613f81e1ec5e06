import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { RadioCards } from '@/ui/RadioCards'
import { TextField } from '@/ui/TextField'
import { examplesQuery } from './examples'
import { useStart } from './useStart'

const BLANK = ''

/** Names a new flow and says what it starts from. */
export function NewFlowDialog({ onClose, onOpen }: { onClose: () => void; onOpen: (id: string) => void }) {
  const { data: examples = [] } = useQuery(examplesQuery)
  const [typed, setTyped] = useState<string | null>(null)
  const [from, setFrom] = useState(BLANK)
  const [error, setError] = useState<string>()
  const { start, busy } = useStart(onOpen)
  const form = useId()
  const example = examples.find(({ file }) => file === from) ?? null
  const name = typed ?? example?.name ?? ''

  function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') setError('Give it a name, so that you find it again.')
    else if (!busy) void start(name.trim(), example)
  }

  const options = [
    { value: BLANK, label: 'Blank', description: 'A Start card, the rest is yours.' },
    ...examples.map(({ file, name, summary }) => ({ value: file, label: name, description: summary })),
  ]
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="New flow"
      size="lg"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>
            Create
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="grid gap-5">
        <TextField
          label="Name"
          value={name}
          onChange={setTyped}
          error={error}
          maxLength={200}
          placeholder="Support triage"
        />
        <RadioCards label="Start from" options={options} value={from} onChange={setFrom} columns={2} />
      </form>
    </Dialog>
  )
}
