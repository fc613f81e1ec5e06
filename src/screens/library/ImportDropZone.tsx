import { FileDown } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { ImportContext } from './importing'
import { useFileDrop } from './useFileDrop'

const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog')).ImportDialog }))

export interface ImportDropZoneProps {
  readonly onOpen: (id: string) => void
  readonly children: ReactNode
}

/** Lets a flow file be dropped anywhere, on every screen. What it takes to look into one loads when one arrives. */
export function ImportDropZone({ onOpen, children }: ImportDropZoneProps) {
  const [files, setFiles] = useState<readonly File[]>([])
  const over = useFileDrop(setFiles)
  return (
    <ImportContext value={setFiles}>
      {children}
      {over && <DropHint />}
      {files.length > 0 && (
        <Suspense>
          <ImportDialog files={files} onClose={() => setFiles([])} onOpen={onOpen} />
        </Suspense>
      )}
    </ImportContext>
  )
}

function DropHint() {
  return (
    <div className="pointer-events-none fixed inset-0 z-40 grid place-items-center bg-scrim p-6">
      <p className="flex items-center gap-3 rounded-2xl border-2 border-accent-line border-dashed bg-raised px-8 py-6 font-semibold text-lg shadow-overlay">
        <FileDown aria-hidden="true" className="size-6 text-accent-text" />
        Drop the flow file to look into it
      </p>
    </div>
  )
}
