import { useState } from 'react'
import type { Outcome } from '@/core/flow/variables/change'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/TextField'

interface NameFieldProps {
  readonly name: string
  /** What would come of another name. */
  consider(name: string): Outcome
  onRename(name: string, outcome: Outcome): void
}

/** The name of a variable, changed everywhere at once. A name that can't be had says why while it is typed. */
export function NameField({ name, consider, onRename }: NameFieldProps) {
  const [draft, setDraft] = useState(name)
  const to = draft.trim()
  const outcome = to === name ? null : consider(to)
  const refusal = outcome?.change === null ? outcome.problems[0] : undefined
  return (
    <form
      className="flex items-start gap-2"
      onSubmit={event => {
        event.preventDefault()
        if (outcome?.change) onRename(to, outcome)
      }}
    >
      <TextField
        label="Name"
        className="flex-1"
        value={draft}
        onChange={setDraft}
        maxLength={64}
        spellCheck={false}
        mono
        error={refusal && `${refusal.message} ${refusal.fix}`}
      />
      {/* As far below as the label is high. */}
      <Button type="submit" aria-disabled={!outcome?.change} className="mt-6.5">
        Rename
      </Button>
    </form>
  )
}
