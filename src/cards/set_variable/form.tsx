import { Plus } from 'lucide-react'
import { RowTools } from '@/cards/fields/RowTools'
import { dropped, moved, replaced } from '@/cards/fields/rows'
import { settled } from '@/cards/fields/settled'
import { TemplateField } from '@/cards/fields/TemplateField'
import { useRowFocus } from '@/cards/fields/useRowFocus'
import { VariablePicker } from '@/cards/fields/VariablePicker'
import type { VariableType } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { Button } from '@/ui/Button'
import type { FormProps } from '../face'
import type { SetVariable } from './card'

/** Variables and the values they get, line by line. */
export function SetVariableForm(props: FormProps<SetVariable>) {
  const { settings, onChange } = props
  const { assignments } = settings
  const { list, focusRow } = useRowFocus()
  const change = (next: SetVariable['assignments'], field: string) =>
    onChange({ ...settings, assignments: next }, field)
  return (
    <div ref={list} className="grid gap-3">
      {assignments.map((line, place) => (
        <Line
          // A line has no identity but its place.
          key={String(place)}
          {...{ line, place, count: assignments.length }}
          form={settled(
            props,
            assignments.slice(0, place).map(({ variable }) => variable),
          )}
          onChange={(next, field) =>
            change(replaced(assignments, place, next), `assignments.${place}.${field}`)
          }
          onMove={to => {
            focusRow(to, to > place ? '[data-move=down]' : '[data-move=up]')
            change(moved(assignments, place, to), `assignments.${place}→${to}`)
          }}
          onRemove={() => {
            focusRow(place)
            change(dropped(assignments, place), `assignments-${assignments.length}`)
          }}
        />
      ))}
      {assignments.length < 50 && (
        <Button
          icon={<Plus />}
          className="justify-self-start"
          onClick={() => {
            focusRow(assignments.length)
            change([...assignments, { variable: '', value: '' }], `assignments+${assignments.length}`)
          }}
        >
          Add a variable
        </Button>
      )}
      <p className="text-pretty text-muted text-xs">
        Lines run from top to bottom; later ones see what earlier ones set.
      </p>
    </div>
  )
}

type Assignment = SetVariable['assignments'][number]

type LineProps = {
  form: FormProps<SetVariable>
  line: Assignment
  place: number
  count: number
  onChange: (line: Assignment, field: string) => void
  onMove: (to: number) => void
  onRemove: () => void
}

function Line({ form, line, place, count, onChange, onMove, onRemove }: LineProps) {
  const { variable, value } = line
  const path = `assignments.${place}`
  const type = own(form.variables, variable)?.type ?? 'text'
  return (
    <fieldset data-row className="grid min-w-0 gap-3 rounded-lg border border-line bg-canvas p-3">
      <legend className="sr-only">Line {place + 1}</legend>
      <VariablePicker
        form={form}
        path={`${path}.variable`}
        label="Variable"
        aside={
          <span className="-my-1 -mr-1.5">
            <RowTools
              name={variable === '' ? `line ${place + 1}` : variable}
              {...{ place, count, onMove, onRemove }}
            />
          </span>
        }
        access="write"
        accepts={SETTABLE}
        creates={{ type: 'text', scope: 'flow' }}
        clearable={false}
        value={variable}
        onChange={next => onChange({ ...line, variable: next }, `variable=${next}`)}
      />
      <TemplateField
        form={form}
        path={`${path}.value`}
        label="Value"
        rows={1}
        placeholder={EXAMPLES[type]}
        value={value}
        onChange={next => onChange({ ...line, value: next }, 'value')}
      />
    </fieldset>
  )
}

/** A record can't be written as text; it comes from elsewhere, such as a hand-off. */
const SETTABLE = ['text', 'number', 'boolean', 'date'] as const

const EXAMPLES: Readonly<Partial<Record<VariableType, string>>> = {
  text: 'Empty clears the variable',
  number: 'A number, e.g. 1200.50',
  boolean: 'yes or no',
  date: '2026-03-31',
}
