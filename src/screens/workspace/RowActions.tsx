import { Pencil, Trash2 } from 'lucide-react'
import { IconButton } from '@/ui/IconButton'

export interface RowActionsProps {
  readonly name: string
  readonly onEdit: () => void
  readonly onDelete: () => void
}

/** What can be done with the one in a row. */
export function RowActions({ name, onEdit, onDelete }: RowActionsProps) {
  return (
    <div className="flex gap-1 md:justify-end">
      <IconButton size="sm" label={`Edit ${name}`} icon={<Pencil aria-hidden="true" />} onClick={onEdit} />
      <IconButton
        size="sm"
        label={`Delete ${name}`}
        icon={<Trash2 aria-hidden="true" />}
        onClick={onDelete}
      />
    </div>
  )
}
