import { useState } from 'react'
import { contactFaults } from '@/core/workspace/faults'
import { ownerOf } from '@/core/workspace/owner'
import type { Contact, Workspace } from '@/core/workspace/workspace'
import { TextField } from '@/ui/TextField'
import { FormDialog } from '../FormDialog'
import { MatchLine } from '../owner/MatchLine'
import { OwnerPicker } from '../owner/OwnerPicker'
import { AttributeFields } from './AttributeFields'
import { attributeFaults, attributesFrom, rowsOf } from './attributeRows'

export interface ContactDialogProps {
  readonly workspace: Workspace
  readonly contact: Contact
  readonly onSave: (contact: Contact) => void
  readonly onClose: () => void
}

/** Everything about one contact. The id was made once. */
export function ContactDialog({ workspace, contact, onSave, onClose }: ContactDialogProps) {
  const [draft, setDraft] = useState(contact)
  const [begun] = useState(() => rowsOf(contact.attributes))
  const [rows, setRows] = useState(begun)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Contact>) => setDraft(now => ({ ...now, ...part }))
  const isNew = !workspace.contacts.some(({ id }) => id === contact.id)
  const faults = contactFaults(draft)
  const told = tried ? faults : {}
  const rowFaults = attributeFaults(rows)

  function save(): boolean {
    setTried(true)
    if (Object.keys(faults).length > 0 || rowFaults.some(Boolean)) return false
    const { name, email, phone, owner } = draft
    onSave({
      ...draft,
      name: name.trim(),
      email: email.trim(),
      phone: phone.trim(),
      owner: owner.trim(),
      attributes: attributesFrom(rows),
    })
    return true
  }
  return (
    <FormDialog
      title={isNew ? 'Add contact' : `Edit ${contact.name || contact.email}`}
      saveLabel={isNew ? 'Add contact' : 'Save'}
      onSave={save}
      dirty={draft !== contact || rows !== begun}
      onClose={onClose}
    >
      <TextField label="Name" value={draft.name} onChange={name => change({ name })} error={told.name} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="E-mail"
          optional
          type="email"
          value={draft.email}
          onChange={email => change({ email })}
          error={told.email}
        />
        <TextField
          label="Phone"
          optional
          type="tel"
          value={draft.phone}
          onChange={phone => change({ phone })}
          error={told.phone}
        />
      </div>
      <div className="grid gap-1.5">
        <OwnerPicker
          label="Owner"
          optional
          workspace={workspace}
          owner={draft.owner}
          onChange={owner => change({ owner })}
          error={told.owner}
        />
        <MatchLine match={ownerOf(workspace, draft)} />
      </div>
      <AttributeFields rows={rows} faults={tried ? rowFaults : []} onChange={setRows} />
    </FormDialog>
  )
}
