import { FileDown, FileUp } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { downloadText } from '@/storage/download'
import { Button } from '@/ui/Button'
import type { EditableProps } from './edits'
import { type ImportKind, kinds } from './import/kinds'

const ImportDialog = lazy(async () => ({ default: (await import('./import/ImportDialog')).ImportDialog }))

/** Brings many at once from a CSV file, and writes one. */
export function CsvTools({ kind, workspace, onEdit }: EditableProps & { readonly kind: ImportKind }) {
  const [importing, setImporting] = useState(false)
  return (
    <>
      <Button
        icon={<FileUp aria-hidden="true" />}
        aria-label={`Download ${kind} as CSV`}
        disabled={workspace[kind].length === 0}
        onClick={() => downloadText(kinds[kind].csv(workspace), `${kind}.csv`, 'text/csv')}
      >
        CSV
      </Button>
      <Button icon={<FileDown aria-hidden="true" />} onClick={() => setImporting(true)}>
        Import {kind}
      </Button>
      {importing && (
        <Suspense>
          <ImportDialog {...{ kind, workspace, onEdit }} onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  )
}
