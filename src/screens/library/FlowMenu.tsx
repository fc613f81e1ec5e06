import { Copy, FileUp, Pencil, SquarePen, Trash2 } from 'lucide-react'
import { lazy, type ReactElement, Suspense, useState } from 'react'
import { shortened } from '@/core/flow/text'
import { useLibraryActions } from '@/storage/libraryActions'
import type { Summary } from '@/storage/summary'
import { Menu } from '@/ui/Menu'
import { useToast } from '@/ui/Toasts'
import { exportFlow } from './exportFlow'
import { useTell } from './useTell'

const RenameDialog = lazy(async () => ({ default: (await import('./RenameDialog')).RenameDialog }))

export interface FlowMenuProps {
  readonly flow: Summary
  readonly trigger: ReactElement
  readonly onOpen: (id: string) => void
}

/** What can be done with a flow without opening it. */
export function FlowMenu({ flow, trigger, onOpen }: FlowMenuProps) {
  const [renaming, setRenaming] = useState(false)
  const { duplicate, remove, restore } = useLibraryActions()
  const toast = useToast()
  const tell = useTell()

  async function discard() {
    if (!tell(await remove(flow))) return
    const undo = async () => tell(await restore(flow.id))
    toast({
      text: `“${shortened(flow.name)}” was deleted`,
      action: { label: 'Undo', onAction: () => void undo() },
    })
  }
  async function copy() {
    const result = await duplicate(flow.id)
    if (tell(result)) toast({ tone: 'success', text: `“${shortened(result.name)}” was made` })
  }
  async function handOut() {
    const failure = await exportFlow(flow.id)
    if (failure) tell(failure)
  }

  return (
    <>
      <Menu
        trigger={trigger}
        entries={[
          { label: 'Open', icon: <SquarePen />, onSelect: () => onOpen(flow.id) },
          { label: 'Rename…', icon: <Pencil />, onSelect: () => setRenaming(true) },
          { label: 'Duplicate', icon: <Copy />, onSelect: () => void copy() },
          { label: 'Export', icon: <FileUp />, onSelect: () => void handOut() },
          'separator',
          { label: 'Delete', icon: <Trash2 />, danger: true, onSelect: () => void discard() },
        ]}
      />
      {renaming && (
        <Suspense>
          <RenameDialog flow={flow} onClose={() => setRenaming(false)} />
        </Suspense>
      )}
    </>
  )
}
