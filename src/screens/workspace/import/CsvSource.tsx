import { FileDown, FileSpreadsheet } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/classes'
import { Field } from '@/ui/Field'
import { Notice } from '@/ui/Notice'
import { type CsvRead, readCsv, readCsvFile } from './readCsv'
import { useFileDrop } from './useFileDrop'

/** A table that was given, and what to call it. */
export interface Source {
  readonly name: string
  readonly table: Extract<CsvRead, { ok: true }>['table']
}

export interface CsvSourceProps {
  /** The columns that are understood, for who has no file yet. */
  readonly columns: string
  readonly onRead: (source: Source) => void
}

/** Takes a CSV file that is chosen or dropped, or its text, pasted. */
export function CsvSource({ columns, onRead }: CsvSourceProps) {
  const [fault, setFault] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const over = useFileDrop(file => void take(file.name, readCsvFile(file)))

  async function take(name: string, reading: Promise<CsvRead>) {
    const read = await reading
    if (read.ok) onRead({ name, table: read.table })
    else setFault(`${name}: ${read.fault}`)
  }
  return (
    <div className="grid gap-5">
      <div
        className={classes(
          'grid justify-items-center gap-3 rounded-xl border-2 border-dashed px-4 py-8 text-center',
          over ? 'border-accent-line bg-accent-soft' : 'border-line-mid',
        )}
      >
        <FileSpreadsheet aria-hidden="true" className="size-7 text-faint" />
        <p className="text-pretty text-muted text-sm">
          Drop a CSV file here, as Excel, Google Sheets or your CRM exports it.
        </p>
        <Button icon={<FileDown aria-hidden="true" />} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          hidden
          aria-label="CSV file to import"
          onChange={event => {
            const [file] = event.currentTarget.files ?? []
            // The same file may be chosen again, corrected meanwhile.
            event.currentTarget.value = ''
            if (file) void take(file.name, readCsvFile(file))
          }}
        />
      </div>
      {fault && (
        <Notice tone="danger" urgent title="This can’t be read">
          {fault}
        </Notice>
      )}
      <Pasting columns={columns} onPaste={text => void take('Pasted text', readCsv(text))} />
    </div>
  )
}

/** A table that is pasted is read at once; one that is typed, when the button is pressed. */
function Pasting({ columns, onPaste }: { columns: string; onPaste: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <Field
      label="Or paste it"
      hint={`The first row names the columns: ${columns}. Others can be matched by hand.`}
    >
      {wiring => (
        <div className="grid justify-items-end gap-2">
          <textarea
            {...wiring}
            rows={4}
            value={text}
            spellCheck={false}
            onChange={event => setText(event.currentTarget.value)}
            onPaste={event => {
              const pasted = event.clipboardData.getData('text')
              if (text !== '' || !pasted.trim().includes('\n')) return
              event.preventDefault()
              onPaste(pasted)
            }}
            placeholder={'name,email,owner\nAnna Schmidt,anna@example.com,maya@example.com'}
            className="control resize-y px-2.5 py-1.5 font-mono"
          />
          <Button disabled={text.trim() === ''} onClick={() => onPaste(text)}>
            Read it
          </Button>
        </div>
      )}
    </Field>
  )
}
