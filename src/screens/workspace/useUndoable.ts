import { useToast } from '@/ui/Toasts'
import type { EditableProps, Undoable } from './edits'

/** Does something at once, says so, and offers to take it back. */
export function useUndoable(onEdit: EditableProps['onEdit']) {
  const toast = useToast()
  return (text: string, { edit, undo }: Undoable) => {
    onEdit(edit)
    toast({ text, action: { label: 'Undo', onAction: () => onEdit(undo) } })
  }
}
