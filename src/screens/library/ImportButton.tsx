import { FileDown } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '@/ui/Button'
import { useImport } from './importing'

/** Chooses flow files from the disk. */
export function ImportButton() {
  const importFiles = useImport()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon={<FileDown aria-hidden="true" />} onClick={() => input.current?.click()}>
        Import
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label="Flow files to import"
        onChange={event => {
          importFiles(Array.from(event.currentTarget.files ?? []))
          // The same file may be chosen again, corrected meanwhile.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
