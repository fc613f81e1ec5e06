import { Plus } from 'lucide-react'
import { Fixes } from '@/cards/fields/Fixes'
import { RowTools } from '@/cards/fields/RowTools'
import { dropped, replaced } from '@/cards/fields/rows'
import { TagField } from '@/cards/fields/TagField'
import { TemplateField } from '@/cards/fields/TemplateField'
import { Warned } from '@/cards/fields/told'
import { useRowFocus } from '@/cards/fields/useRowFocus'
import { Button } from '@/ui/Button'
import { NativeSelect } from '@/ui/NativeSelect'
import type { FormProps } from '../face'
import { AttributePicker } from './AttributePicker'
import type { Contact, Line } from './settings'

/** What the contact is from now on: fields, attributes, tags. */
export function ContactForm(props: FormProps<Contact>) {
  const { settings, onChange, problems } = props
  const { tag, untag } = settings
  const trouble = problems.filter(({ path }) => path === 'tag')
  return (
    <div className="grid gap-5">
      <Fields {...props} />
      <TagField
        label="Tags to add"
        placeholder="vip, lead"
        tags={tag}
        onChange={tags => onChange({ ...settings, tag: tags }, `tag=${tags.join()}`)}
      />
      <TagField
        label="Tags to remove"
        tags={untag}
        onChange={tags => onChange({ ...settings, untag: tags }, `untag=${tags.join()}`)}
      />
      {trouble.length > 0 && (
        <div data-path="tag" className="text-xs">
          {trouble.map(({ message, fix }) => (
            <Warned key={message}>{`${message} ${fix}`}</Warned>
          ))}
          <Fixes form={props} paths={['tag']} />
        </div>
      )}
      <p className="text-pretty text-muted text-xs">
        A visitor nobody knows yet becomes a contact. Tags can be read as{' '}
        <code className="text-ink">{'{{contact.attributes.tags}}'}</code>.
      </p>
    </div>
  )
}

function Fields(props: FormProps<Contact>) {
  const { settings, onChange } = props
  const { fields } = settings
  const { list, focusRow } = useRowFocus()
  const change = (next: Contact['fields'], field: string) => onChange({ ...settings, fields: next }, field)
  return (
    <div ref={list} data-path="fields" className="grid gap-3">
      {fields.map((line, place) => (
        <LineFields
          // A line has no identity but its place.
          key={String(place)}
          {...{ line, place, form: props, count: fields.length }}
          onChange={(next, field) => change(replaced(fields, place, next), `fields.${place}.${field}`)}
          onRemove={() => {
            focusRow(place)
            change(dropped(fields, place), `fields-${fields.length}`)
          }}
        />
      ))}
      {fields.length < 30 && (
        <Button
          icon={<Plus />}
          className="justify-self-start"
          onClick={() => {
            focusRow(fields.length, 'select')
            change([...fields, nextLine(fields)], `fields+${fields.length}`)
          }}
        >
          Set a field
        </Button>
      )}
    </div>
  )
}

/** The first field that no line sets yet. */
function nextLine(fields: Contact['fields']): Line {
  const free = FIELDS.find(({ value }) => !fields.some(({ field }) => field === value))
  return { field: free?.value ?? 'attribute', variable: '', value: '' }
}

const FIELDS = [
  { value: 'name', label: 'Name' },
  { value: 'email', label: 'E-mail' },
  { value: 'phone', label: 'Phone number' },
  { value: 'attribute', label: 'Attribute' },
] as const

/** What is written takes back that nothing was meant to be. */
const unmarked = ({ clear, ...line }: Line): Line => line

const CLEARED = 'Left empty on purpose: the field is cleared.'
const UNKNOWN = 'Where its variables have no value and nothing is left to write, the field stays as it is.'

type LineProps = {
  form: FormProps<Contact>
  line: Line
  place: number
  count: number
  onChange: (line: Line, field: string) => void
  onRemove: () => void
}

function LineFields({ form, line, place, count, onChange, onRemove }: LineProps) {
  const { field, variable, value } = line
  const path = `fields.${place}`
  return (
    <fieldset data-row className="grid min-w-0 gap-3 rounded-lg border border-line bg-canvas p-3">
      <legend className="sr-only">Field {place + 1}</legend>
      <NativeSelect
        label="Field"
        aside={
          <span className="-my-1 -mr-1.5">
            <RowTools name={`field ${place + 1}`} {...{ place, count, onRemove }} />
          </span>
        }
        options={FIELDS}
        value={field}
        onChange={next => onChange({ ...line, field: next, variable: '' }, `field=${next}`)}
      />
      {field === 'attribute' && (
        <AttributePicker
          form={form}
          path={`${path}.variable`}
          value={variable}
          onChange={name => onChange({ ...line, variable: name }, `variable=${name}`)}
        />
      )}
      <TemplateField
        form={form}
        path={`${path}.value`}
        label="Value"
        rows={1}
        hint={value.trim() !== '' ? UNKNOWN : line.clear ? CLEARED : undefined}
        value={value}
        onChange={next => onChange({ ...unmarked(line), value: next }, 'value')}
      />
    </fieldset>
  )
}
