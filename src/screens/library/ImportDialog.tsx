import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { shortened } from '@/core/flow/text'
import { list } from '@/storage/library'
import { createTogether } from '@/storage/libraryChanges'
import { libraryQuery } from '@/storage/libraryQueries'
import { readWorkspace } from '@/storage/workspace'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Spinner } from '@/ui/Spinner'
import { useToast } from '@/ui/Toasts'
import { FoundFlow } from './FoundFlow'
import { inspectFiles } from './inspectFiles'
import { placed } from './placed'
import { StorageTrouble } from './StorageTrouble'
import { useTell } from './useTell'
import { whenOpened } from './whenOpened'

export interface ImportDialogProps {
  readonly files: readonly File[]
  readonly onClose: () => void
  readonly onOpen: (id: string) => void
}

/** Shows what files hold. Nothing is stored until the person has seen it and says so. */
export function ImportDialog({ files, onClose, onOpen }: ImportDialogProps) {
  const { inspected, known, failure } = useInspected(files)
  const flows = (inspected ?? []).flatMap(({ flow }) => flow ?? [])
  const { store, busy } = useStoreFlows(onClose, onOpen)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={files.length === 1 ? 'Import flow' : `Import ${files.length} files`}
      description="Have a look before anything is stored. Importing adds a new flow; it never replaces one you have."
      size="lg"
      footer={
        <>
          <Button onClick={onClose}>{flows.length > 0 ? 'Cancel' : 'Close'}</Button>
          {flows.length > 0 && (
            <Button variant="primary" busy={busy} onClick={() => void store(flows)}>
              {flows.length === 1 ? 'Import' : `Import ${flows.length} flows`}
            </Button>
          )}
        </>
      }
    >
      {failure && <StorageTrouble failure={failure} />}
      {!inspected && !failure && (
        <div className="grid place-items-center py-10 text-muted">
          <Spinner size="md" label="Reading" />
        </div>
      )}
      <div className="grid gap-4">
        {placed(inspected ?? []).map(({ place, one }) => (
          <FoundFlow key={place} found={one} known={known} />
        ))}
      </div>
    </Dialog>
  )
}

/** Looks into the files once: what is stored meanwhile must not change what the person is reading. */
function useInspected(files: readonly File[]) {
  const [opened] = useState(() => Date.now())
  const { data } = useQuery({
    queryKey: ['import', opened, files.map(({ name, lastModified }) => [name, lastModified])],
    queryFn: async () => {
      const [people, library] = await Promise.all([readWorkspace(), list()])
      if (!people.ok) return people
      if (!library.ok) return library
      const workspace = { ...people.workspace, bots: library.flows }
      const known = [...library.flows, ...library.deleted]
      return { ok: true as const, known, inspected: await inspectFiles(files, workspace) }
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  if (!data?.ok) return { failure: data, inspected: undefined, known: [] }
  return { ...data, failure: undefined }
}

function useStoreFlows(onClose: () => void, onOpen: (id: string) => void) {
  const [busy, setBusy] = useState(false)
  const client = useQueryClient()
  const toast = useToast()
  const tell = useTell()

  async function store(flows: readonly Flow[]) {
    setBusy(true)
    const result = await createTogether(flows, catalog)
    await client.invalidateQueries({ queryKey: libraryQuery.queryKey })
    // All were stored or none; where none, the files are still here to be tried again.
    if (!tell(result)) return setBusy(false)
    onClose()
    const [first, ...more] = result.saved
    if (first && more.length === 0) {
      const action = { label: 'Open', onAction: () => onOpen(first.id) }
      const done = toast({ tone: 'success', text: `“${shortened(first.name)}” was imported`, action })
      whenOpened(client, first.id, done)
    } else toast({ tone: 'success', text: `${result.saved.length} flows were imported` })
  }
  return { store, busy }
}
