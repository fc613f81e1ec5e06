import { Plus } from 'lucide-react'
import { RowTools } from '@/cards/fields/RowTools'
import { dropped, replaced } from '@/cards/fields/rows'
import { TemplateField } from '@/cards/fields/TemplateField'
import { told } from '@/cards/fields/told'
import { useRowFocus } from '@/cards/fields/useRowFocus'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/TextField'
import type { FormProps } from '../face'
import type { Http } from './settings'

/** Headers, name and value. */
export function HeaderFields(props: FormProps<Http>) {
  const { settings, onChange, problems } = props
  const { headers } = settings
  const { list, focusRow } = useRowFocus()
  const change = (next: Http['headers'], field: string) => onChange({ ...settings, headers: next }, field)
  return (
    <div ref={list} className="grid gap-3">
      {headers.map((header, place) => (
        <fieldset
          // A header has no identity but its place.
          key={String(place)}
          data-row
          className="grid min-w-0 gap-2 rounded-lg border border-line bg-canvas p-3"
        >
          <legend className="sr-only">Header {place + 1}</legend>
          <TextField
            label="Header"
            aside={
              <span className="-my-1 -mr-1.5">
                <RowTools
                  name={header.name.trim() || `header ${place + 1}`}
                  {...{ place, count: headers.length }}
                  onRemove={() => {
                    focusRow(place)
                    change(dropped(headers, place), `headers-${headers.length}`)
                  }}
                />
              </span>
            }
            placeholder="Content-Type"
            error={told(problems, `headers.${place}.name`).error}
            value={header.name}
            onChange={name => change(replaced(headers, place, { ...header, name }), `headers.${place}.name`)}
          />
          <TemplateField
            form={props}
            path={`headers.${place}.value`}
            label="Value of the header"
            line
            value={header.value}
            onChange={value =>
              change(replaced(headers, place, { ...header, value }), `headers.${place}.value`)
            }
          />
        </fieldset>
      ))}
      {headers.length < 30 && (
        <Button
          icon={<Plus />}
          className="justify-self-start"
          onClick={() => {
            focusRow(headers.length, 'input')
            change([...headers, { name: '', value: '' }], `headers+${headers.length}`)
          }}
        >
          Add a header
        </Button>
      )}
    </div>
  )
}
