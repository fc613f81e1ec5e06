import { CircleAlert, Plus, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { TagField } from '@/cards/fields/TagField'
import { tagsIn } from '@/cards/fields/tags'
import { useRowFocus } from '@/cards/fields/useRowFocus'
import { TAGS } from '@/core/flow/paths'
import { Button } from '@/ui/Button'
import { IconButton } from '@/ui/IconButton'
import { NativeSelect } from '@/ui/NativeSelect'
import { TextField } from '@/ui/TextField'
import type { AttributeRow, AttributeType } from './attributeRows'

export interface AttributeFieldsProps {
  readonly rows: readonly AttributeRow[]
  readonly faults: readonly (string | undefined)[]
  readonly onChange: (rows: readonly AttributeRow[]) => void
}

/** What else is known of a contact: a flow reads it as `contact.attributes.plan`. */
export function AttributeFields({ rows, faults, onChange }: AttributeFieldsProps) {
  const { list, focusRow } = useRowFocus()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium text-sm">Attributes</legend>
      <div ref={list} className="grid gap-2">
        {rows
          .map((row, place) => ({ row, place }))
          .map(({ row, place }) => (
            <Row
              key={place}
              row={row}
              place={place}
              fault={faults[place]}
              onChange={next => onChange(rows.with(place, next))}
              onRemove={() => {
                focusRow(place)
                onChange(rows.toSpliced(place, 1))
              }}
            />
          ))}
        <div>
          <Button
            icon={<Plus aria-hidden="true" />}
            onClick={() => {
              focusRow(rows.length)
              onChange([...rows, { name: '', type: 'text', text: '' }])
            }}
          >
            Add attribute
          </Button>
        </div>
      </div>
    </fieldset>
  )
}

const TYPES: readonly { value: AttributeType; label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'number', label: 'Number' },
  { value: 'boolean', label: 'Yes or no' },
]

interface RowProps {
  readonly row: AttributeRow
  readonly place: number
  readonly fault: string | undefined
  readonly onChange: (row: AttributeRow) => void
  readonly onRemove: () => void
}

function Row({ row, place, fault, onChange, onRemove }: RowProps) {
  const { name, type, text } = row
  const called = name || `attribute ${place + 1}`
  const faultId = useId()
  const wired = { 'aria-invalid': fault ? true : undefined, 'aria-describedby': fault ? faultId : undefined }
  const value = { label: `Value of ${called}`, labelHidden: true, className: 'min-w-0 flex-1' }
  return (
    <div data-row>
      <div className="flex items-center gap-1.5 max-sm:flex-wrap">
        <TextField
          label={`Name of attribute ${place + 1}`}
          labelHidden
          placeholder="plan"
          value={name}
          onChange={next => onChange({ ...row, name: next })}
          className="min-w-0 max-sm:w-[calc(100%-8.5rem)] sm:w-36"
          {...wired}
        />
        <NativeSelect
          label={`Type of ${called}`}
          labelHidden
          options={TYPES}
          value={type}
          onChange={next => onChange({ ...row, type: next, text: next === 'boolean' ? 'no' : text })}
          className="w-32 shrink-0"
        />
        {type === 'boolean' ? (
          <NativeSelect
            {...value}
            options={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
            ]}
            value={text === 'yes' ? 'yes' : 'no'}
            onChange={next => onChange({ ...row, text: next })}
          />
        ) : type === 'text' && name === TAGS ? (
          <TagField
            {...value}
            tags={tagsIn(text)}
            onChange={next => onChange({ ...row, text: next.join(', ') })}
          />
        ) : (
          <TextField
            {...value}
            inputMode={type === 'number' ? 'decimal' : undefined}
            value={text}
            onChange={next => onChange({ ...row, text: next })}
          />
        )}
        <IconButton label={`Remove ${called}`} icon={<Trash2 aria-hidden="true" />} onClick={onRemove} />
      </div>
      {fault && (
        <p id={faultId} className="mt-1 flex gap-1.5 text-danger-fg text-xs">
          <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
          {fault}
        </p>
      )}
    </div>
  )
}
