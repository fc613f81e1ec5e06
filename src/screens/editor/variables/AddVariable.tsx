import { Plus } from 'lucide-react'
import { useState } from 'react'
import { declare } from '@/core/flow/compose'
import type { Variable } from '@/core/flow/document'
import { nameProblem } from '@/core/flow/variables/change'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/TextField'
import { useEditor, useEditorContext } from '../context'
import { KindFields } from './KindFields'

/** A new variable: its name, what it holds and for how long. */
export function AddVariable({ onAdded, onClose }: { onAdded(name: string): void; onClose(): void }) {
  const { store } = useEditorContext()
  const flow = useEditor(state => state.flow)
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<Pick<Variable, 'type' | 'scope'>>({ type: 'text', scope: 'flow' })
  const name = typed.trim()
  const problem = nameProblem(flow, name)
  return (
    <form
      aria-label="New variable"
      className="grid gap-3 border-line border-b bg-sunken p-3"
      onSubmit={event => {
        event.preventDefault()
        if (problem) return
        store.getState().apply(declare(name, kind))
        onAdded(name)
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <TextField
        label="Name"
        value={typed}
        onChange={setTyped}
        maxLength={64}
        spellCheck={false}
        mono
        ref={focusOnce}
        error={name !== '' && problem ? `${problem.message} ${problem.fix}` : undefined}
      />
      <KindFields {...kind} onChange={to => setKind(now => ({ ...now, ...to }))} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" icon={<Plus />} aria-disabled={problem !== null}>
          Add
        </Button>
      </div>
    </form>
  )
}

/** Where a new variable begins. */
const focusOnce = (box: HTMLInputElement | null): void => box?.focus()
