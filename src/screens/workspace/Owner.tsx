import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type OwnerMatch, ownerOf } from '@/core/workspace/owner'
import type { Contact } from '@/core/workspace/workspace'
import { TextField } from '@/ui/TextField'
import { type EditableProps, setOwner } from './edits'

export interface OwnerProps extends EditableProps {
  readonly contact: Contact
  /** Id of the list of agents' e-mails. */
  readonly emails: string
}

/** The owner as the CRM writes it, and whom a hand-off to the owner would find. Stored on leaving the box or Enter. */
export function Owner({ workspace, contact, onEdit, emails }: OwnerProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? contact.owner

  function store() {
    if (typed !== null && typed.trim() !== contact.owner) onEdit(setOwner(contact.id, typed))
    setTyped(null)
  }
  return (
    <div className="grid gap-1">
      <TextField
        label={`Owner of ${contact.name}`}
        labelHidden
        inputMode="email"
        list={emails}
        placeholder="E-mail of an agent"
        value={shown}
        onChange={setTyped}
        onBlur={store}
        onKeyDown={event => {
          if (event.key === 'Enter') store()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      <Match match={ownerOf(workspace, { ...contact, owner: shown })} />
    </div>
  )
}

function Match({ match }: { match: OwnerMatch }) {
  switch (match.is) {
    case 'agent':
      return <Line icon={<CircleCheck className="text-success-border" />}>{match.agent.name}</Line>
    case 'left':
      return <Line icon={<TriangleAlert className="text-warning-border" />}>{match.agent.name} has left</Line>
    case 'none':
      return <Line icon={<CircleMinus className="text-faint" />}>No owner</Line>
    case 'unknown':
      return <Line icon={<TriangleAlert className="text-warning-border" />}>Nobody here has that e-mail</Line>
    case 'ambiguous':
      return (
        <Line icon={<TriangleAlert className="text-warning-border" />}>Several agents have that e-mail</Line>
      )
  }
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-muted text-xs [&_svg]:size-3.5 [&_svg]:shrink-0">
      <span aria-hidden="true" className="flex">
        {icon}
      </span>
      <span className="truncate">{children}</span>
    </p>
  )
}
