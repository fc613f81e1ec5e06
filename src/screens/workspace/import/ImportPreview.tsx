import { Download } from 'lucide-react'
import { nanoid } from 'nanoid'
import { useMemo, useState } from 'react'
import { recognise, SKIP, type Taken } from '@/core/workspace/csv/columns'
import type { Workspace } from '@/core/workspace/workspace'
import { downloadText } from '@/storage/download'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import type { Undoable } from '../edits'
import { ColumnMap } from './ColumnMap'
import type { Source } from './CsvSource'
import { FindingList } from './FindingList'
import { ERRORS, faultyCsv } from './faultyRows'
import { type ImportKind, kinds } from './kinds'

export interface ImportPreviewProps {
  readonly kind: ImportKind
  readonly workspace: Workspace
  readonly source: Source
  readonly onImport: (text: string, undoable: Undoable) => void
  readonly onAnother: () => void
  readonly onClose: () => void
}

/** What a file would add and change, and what is wrong with the rest. */
export function ImportPreview({ kind, workspace, source, onImport, onAnother, onClose }: ImportPreviewProps) {
  const { noun, fields, other, plan } = kinds[kind]
  const { name, table } = source
  const [taken, setTaken] = useState<readonly Taken[]>(() => firstGuess(table.headers, kind))
  const { findings, undoable } = useMemo(
    () => plan(table, taken, workspace, () => nanoid(10)),
    [plan, table, taken, workspace],
  )
  const count = (is: string) => findings.filter(finding => finding.is === is).length
  const [added, updated, faulty] = [count('add'), count('update'), count('faulty')]
  const all = added + updated
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={`Import ${kind}`}
      description={
        <p role="status">
          {name}: {counted(table.rows.length, 'row', 'rows')}. {summary(added, updated, faulty)} Rows are
          matched by id, then by e-mail; an empty cell leaves what is known.
        </p>
      }
      footer={
        <>
          {faulty > 0 && (
            <Button
              className="mr-auto"
              icon={<Download aria-hidden="true" />}
              onClick={() => downloadText(faultyCsv(table, findings), `${kind}-with-errors.csv`, 'text/csv')}
            >
              Download rows with errors
            </Button>
          )}
          <Button onClick={onAnother}>Choose another</Button>
          <Button
            variant="primary"
            disabled={all === 0}
            onClick={() =>
              onImport(
                `${counted(all, noun, kind)} imported: ${added.toLocaleString('en')} new, ${updated.toLocaleString('en')} changed`,
                undoable,
              )
            }
          >
            {all === 0 ? 'Nothing to import' : `Import ${counted(all, noun, kind)}`}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <ColumnMap {...{ table, fields, taken }} attributes={other !== SKIP} onChange={setTaken} />
        <FindingList findings={findings} />
      </div>
    </Dialog>
  )
}

/** A file that comes back mended still has the column in which its errors were told. */
function firstGuess(headers: readonly string[], kind: ImportKind) {
  const { fields, other } = kinds[kind]
  return recognise(headers, fields, other).map((field, column) => (headers[column] === ERRORS ? SKIP : field))
}

function summary(added: number, updated: number, faulty: number): string {
  const parts = [`${added.toLocaleString('en')} would be added`, `${updated.toLocaleString('en')} changed`]
  return `${parts.join(', ')}${faulty > 0 ? `, ${faulty.toLocaleString('en')} can’t be imported` : ''}.`
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
