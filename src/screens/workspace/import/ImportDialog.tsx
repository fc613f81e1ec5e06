import { useState } from 'react'
import type { Workspace } from '@/core/workspace/workspace'
import type { WorkspaceEdit } from '@/storage/workspace'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { useUndoable } from '../useUndoable'
import { CsvSource, type Source } from './CsvSource'
import { ImportPreview } from './ImportPreview'
import { type ImportKind, kinds } from './kinds'

export interface ImportDialogProps {
  readonly kind: ImportKind
  readonly workspace: Workspace
  readonly onEdit: (edit: WorkspaceEdit) => void
  readonly onClose: () => void
}

/** Brings contacts or agents from a CSV file. Nothing is stored until the person has seen what it does and says so. */
export function ImportDialog({ kind, workspace, onEdit, onClose }: ImportDialogProps) {
  const [source, setSource] = useState<Source | null>(null)
  const undoable = useUndoable(onEdit)
  const { columns } = kinds[kind]
  if (source) {
    return (
      <ImportPreview
        key={source.name}
        kind={kind}
        workspace={workspace}
        source={source}
        onImport={(text, undo) => {
          undoable(text, undo)
          onClose()
        }}
        onAnother={() => setSource(null)}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={`Import ${kind}`}
      description="Have a look before anything is stored."
      footer={<Button onClick={onClose}>Cancel</Button>}
    >
      <CsvSource columns={columns} onRead={setSource} />
    </Dialog>
  )
}
