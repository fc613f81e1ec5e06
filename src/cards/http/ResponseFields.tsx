import { Plus } from 'lucide-react'
import { RowTools } from '@/cards/fields/RowTools'
import { dropped, replaced } from '@/cards/fields/rows'
import { told } from '@/cards/fields/told'
import { useRowFocus } from '@/cards/fields/useRowFocus'
import { VariablePicker } from '@/cards/fields/VariablePicker'
import type { VariableType } from '@/core/flow/document'
import { takers } from '@/core/flow/uses'
import { display } from '@/core/flow/value'
import { Button } from '@/ui/Button'
import { LazyCombobox } from '@/ui/LazyCombobox'
import type { FormProps } from '../face'
import { bodyOf, pathsIn, valueIn } from './answer'
import type { Http } from './settings'

/** Which values of the answer go into which variables. */
export function ResponseFields(props: FormProps<Http>) {
  const { settings, onChange } = props
  const { response } = settings
  const { list, focusRow } = useRowFocus()
  const change = (next: Http['response'], field: string) => onChange({ ...settings, response: next }, field)
  return (
    <div ref={list} className="grid gap-3">
      {response.map((line, place) => (
        <Line
          // A line has no identity but its place.
          key={String(place)}
          {...{ line, place, form: props, count: response.length }}
          onChange={(next, field) => change(replaced(response, place, next), `response.${place}.${field}`)}
          onRemove={() => {
            focusRow(place)
            change(dropped(response, place), `response-${response.length}`)
          }}
        />
      ))}
      {response.length < 50 && (
        <Button
          icon={<Plus />}
          className="justify-self-start"
          onClick={() => {
            focusRow(response.length, 'input')
            change([...response, { path: '', variable: '' }], `response+${response.length}`)
          }}
        >
          Keep a value
        </Button>
      )}
      <VariablePicker
        form={props}
        path="status"
        label="Store status in"
        optional
        hint="Such as 200; empty where nobody answered."
        access="write"
        accepts={takers('number')}
        creates={{ type: 'number', scope: 'flow' }}
        value={settings.status}
        onChange={status => onChange({ ...settings, status }, `status=${status}`)}
      />
    </div>
  )
}

type LineProps = {
  form: FormProps<Http>
  line: Http['response'][number]
  place: number
  count: number
  onChange: (line: Http['response'][number], field: string) => void
  onRemove: () => void
}

function Line({ form, line, place, count, onChange, onRemove }: LineProps) {
  const { ok, error } = form.settings
  const bodies = [bodyOf(ok.body), bodyOf(error.body)]
  const valueAt = (path: string) => bodies.map(body => valueIn(body, path)).find(one => one !== null) ?? null
  return (
    <fieldset data-row className="grid min-w-0 gap-3 rounded-lg border border-line bg-canvas p-3">
      <legend className="sr-only">Value {place + 1}</legend>
      <LazyCombobox
        label="Value at"
        aside={
          <span className="-my-1 -mr-1.5">
            <RowTools name={line.path || `value ${place + 1}`} {...{ place, count, onRemove }} />
          </span>
        }
        placeholder="order.status"
        {...told(form.problems, `response.${place}.path`)}
        items={[...new Set(bodies.flatMap(body => pathsIn(body)))].map(path => ({
          value: path,
          label: path,
          description: display(valueAt(path)).slice(0, 60),
        }))}
        value={line.path === '' ? null : line.path}
        onChange={path => onChange({ ...line, path: path ?? '' }, `path=${path}`)}
        onCreate={path => onChange({ ...line, path: path.trim() }, `path=${path}`)}
        createLabel={path => `Use the path “${path}”`}
        emptyText="No recorded answer has such a value"
      />
      <VariablePicker
        form={form}
        path={`response.${place}.variable`}
        label="Keep in"
        access="write"
        creates={{ type: typeFor(valueAt(line.path)), scope: 'flow' }}
        clearable={false}
        value={line.variable}
        onChange={variable => onChange({ ...line, variable }, `variable=${variable}`)}
      />
    </fieldset>
  )
}

/** What a variable made for a value holds. */
function typeFor(value: unknown): VariableType {
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value as 'number' | 'boolean'
  return typeof value === 'object' && value !== null ? 'object' : 'text'
}
