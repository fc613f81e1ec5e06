import { Fixes } from '@/cards/fields/Fixes'
import type { FormAround } from '@/cards/fields/form'
import { readables } from '@/cards/fields/readable'
import { TypeIcon } from '@/cards/fields/TypeIcon'
import { told } from '@/cards/fields/told'
import { TYPE_WORDS } from '@/cards/fields/variableWords'
import { NAME, type VariableType } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { keyFrom } from '@/core/flow/keys'
import { isBuiltIn } from '@/core/flow/paths'
import { LazyCombobox } from '@/ui/LazyCombobox'

export type AttributePickerProps = {
  form: FormAround
  path: string
  /** Name of the contact variable; empty for none. */
  value: string
  onChange: (name: string) => void
}

/** An attribute of the contact: one that the flow knows, one that the workspace's contacts have, or a new one. */
export function AttributePicker({ form, path, value, onChange }: AttributePickerProps) {
  const { variables, onDeclare } = form
  const known = knownIn(form)
  function take(name: string, type: VariableType) {
    if (!Object.hasOwn(variables, name)) onDeclare(name, { type, scope: 'contact' })
    onChange(name)
  }
  const named = (typed: string) =>
    keyFrom(
      typed,
      key => isBuiltIn(key) || (own(variables, key)?.scope ?? 'contact') !== 'contact',
      'attribute',
    )
  return (
    <div data-path={path}>
      <LazyCombobox
        label="Attribute"
        placeholder="Choose or create an attribute"
        {...told(form.problems, path)}
        items={itemsOf(known)}
        value={value === '' ? null : value}
        clearable={false}
        onChange={name => name && take(name, known.find(one => one.name === name)?.type ?? 'text')}
        onCreate={typed => take(named(typed), 'text')}
        createLabel={typed => `Create attribute “${named(typed)}”`}
        emptyText="No attribute found"
      />
      <Fixes form={form} paths={[path]} />
    </div>
  )
}

interface Attribute {
  readonly name: string
  readonly type: VariableType
  readonly declared: boolean
}

function knownIn(form: FormAround): readonly Attribute[] {
  const { variables } = form
  const declared = Object.entries(variables).flatMap(([name, { type, scope }]) =>
    scope === 'contact' && type !== 'object' ? [{ name, type, declared: true }] : [],
  )
  const ofContacts = readables(form)
    .flatMap(group => group.readables)
    .flatMap(({ path, type }) => {
      const name = path.startsWith('contact.attributes.') ? path.slice('contact.attributes.'.length) : ''
      return NAME.test(name) && !Object.hasOwn(variables, name) ? [{ name, type, declared: false }] : []
    })
  return [...declared, ...ofContacts]
}

function itemsOf(known: readonly Attribute[]) {
  const group = (label: string, declared: boolean) => ({
    label,
    items: known
      .filter(one => one.declared === declared)
      .map(({ name, type }) => ({
        value: name,
        label: name,
        description: TYPE_WORDS[type],
        leading: <TypeIcon type={type} />,
      })),
  })
  return [group('Variables of the contact', true), group('Attributes of your contacts', false)].filter(
    ({ items }) => items.length > 0,
  )
}
