import { Plus } from 'lucide-react'
import { type ComponentProps, memo, useId } from 'react'
import { NAME, VARIABLE_TYPES, type Variable, type VariableType } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { isBuiltIn } from '@/core/flow/paths'
import type { Fix } from '@/core/flow/problem'
import { Button } from '@/ui/Button'
import type { FieldText } from '@/ui/Field'
import { LazyCombobox } from '@/ui/LazyCombobox'
import { alike } from './alike'
import { Fixes } from './Fixes'
import type { FormAround } from './form'
import { DECLARED, type Readable, readables } from './readable'
import { TypeIcon } from './TypeIcon'
import { told, Warned } from './told'
import { TYPE_WORDS, variableName } from './variableWords'

export type VariablePickerProps = Omit<FieldText, 'error'> & {
  form: FormAround
  /** Where in the settings; its problems are told here. */
  path: string
  /** Name of the variable; empty for none. */
  value: string
  onChange: (name: string) => void
  /** `read` also offers what every flow can read, such as `contact.email`. */
  access: 'read' | 'write'
  /** Types that make sense here. */
  accepts?: readonly VariableType[] | undefined
  /** What a variable made here is. */
  creates: Variable
  /** A good name, offered as a button while none is chosen. */
  suggest?: string | undefined
  id?: string | undefined
  placeholder?: string | undefined
  clearable?: boolean | undefined
}

/** A variable of the flow, or a new one made of what was typed. */
export const VariablePicker = memo(function VariablePicker(props: VariablePickerProps) {
  const {
    form,
    path,
    value,
    onChange,
    access,
    accepts = VARIABLE_TYPES,
    creates,
    suggest,
    id: given,
    hint,
    className,
    ...rest
  } = props
  const { variables, problems, onDeclare } = form
  const made = useId()
  const id = given ?? made

  function take(typed: string) {
    if (access === 'read' && isPath(typed)) return onChange(typed)
    const name = variableName(typed, variables, accepts)
    if (!Object.hasOwn(variables, name)) onDeclare(name, creates)
    onChange(name)
  }
  const missing = value !== '' && !Object.hasOwn(variables, value) && !(access === 'read' && isBuiltIn(value))
  const offered = value === '' ? suggest : missing && NAME.test(value) ? value : undefined
  const words = told(problems, path, misfit(own(variables, value), value, accepts) ?? hint)
  return (
    <div data-path={path} className={className}>
      <LazyCombobox
        placeholder="Choose or create a variable"
        {...rest}
        {...words}
        id={id}
        items={itemsFor(form, access, accepts)}
        value={value === '' ? null : value}
        onChange={next => onChange(next ?? '')}
        onCreate={take}
        createLabel={typed => createLabel(typed, access, variableName(typed, variables, accepts), variables)}
        emptyText="No variable found"
      />
      {offered && (
        <Button
          size="sm"
          variant="ghost"
          icon={<Plus />}
          className="-ml-2 mt-1"
          onClick={() => {
            take(offered)
            // The button is about to go.
            document.getElementById(id)?.focus()
          }}
        >
          {createLabel(offered, access, variableName(offered, variables, accepts), variables)}
        </Button>
      )}
      <Fixes form={form} paths={[path]} except={offered === undefined ? undefined : onlyDeclares} />
    </div>
  )
}, alike)

function itemsFor(form: FormAround, access: 'read' | 'write', accepts: readonly VariableType[]): Items {
  const groups = readables(access === 'read' ? form : { ...form, unset: undefined }).map(
    ({ label, readables }) => ({
      label,
      items: readables.filter(({ type }) => accepts.includes(type)).map(itemOf),
    }),
  )
  if (access === 'read') return groups.filter(({ items }) => items.length > 0)
  return groups.find(({ label }) => label === DECLARED)?.items ?? []
}

type Items = ComponentProps<typeof LazyCombobox>['items']

const itemOf = ({ path, type, about }: Readable) => ({
  value: path,
  label: path,
  description: about,
  leading: <TypeIcon type={type} />,
})

/** The same as the button that offers to create it. */
const onlyDeclares = ({ steps }: Fix): boolean => steps.every(step => step.do === 'declare')

function createLabel(
  typed: string,
  access: 'read' | 'write',
  name: string,
  variables: FormAround['variables'],
): string {
  if (access === 'read' && isPath(typed)) return `Use “${typed}”`
  return Object.hasOwn(variables, name) ? `Use “${name}”` : `Create variable “${name}”`
}

/** A path that exists in every flow but is not in the list: an attribute no contact has yet. */
const isPath = (typed: string): boolean => /^\w+(\.\w+)+$/.test(typed) && isBuiltIn(typed)

function misfit(variable: Variable | undefined, name: string, accepts: readonly VariableType[]) {
  if (!variable || accepts.includes(variable.type)) return
  const wanted = accepts.map(type => TYPE_WORDS[type].toLowerCase()).join(' or ')
  return (
    <Warned>
      “{name}” holds {TYPE_WORDS[variable.type].toLowerCase()}, but {wanted} is needed here.
    </Warned>
  )
}
