import { Trash2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { FormProps } from '@/cards/face'
import { HANDOFF_FIELDS } from '@/cards/fields/handoffFields'
import { VariablePicker } from '@/cards/fields/VariablePicker'
import { TYPE_WORDS } from '@/cards/fields/variableWords'
import { without } from '@/core/flow/json'
import { takers } from '@/core/flow/uses'
import { Badge } from '@/ui/Badge'
import { IconButton } from '@/ui/IconButton'
import { LazyCombobox } from '@/ui/LazyCombobox'
import { type Assign, OUTPUT_NAMES, OUTPUTS, type Output } from '../settings'

type Stored = Output | 'record'

/** What of the hand-off goes into which variable. */
export function StoreFields(props: FormProps<Assign>) {
  const { settings, onChange } = props
  const { store } = settings
  const id = useId()
  /** Asked for here, but without a variable so far. */
  const [begun, setBegun] = useState<readonly Stored[]>([])
  const entered = useFocusOnce()
  const rows = STORABLE.filter(name => store[name] || begun.includes(name))
  function remove(name: Stored) {
    setBegun(begun.filter(one => one !== name))
    entered.current = `${id}-add`
    if (name in store) onChange({ ...settings, store: without(given(store), name) }, `store-${name}`)
  }
  return (
    <div data-path="store" className="grid gap-4">
      <p className="text-pretty text-muted text-xs">
        Always written, also when nobody took it; who it was is then empty.
      </p>
      {rows.map(name => (
        <StoreRow
          key={name}
          form={props}
          id={`${id}-${name}`}
          name={name}
          value={store[name] ?? ''}
          onChange={variable =>
            onChange({ ...settings, store: { ...store, [name]: variable } }, `store.${name}=${variable}`)
          }
          onRemove={() => remove(name)}
        />
      ))}
      <LazyCombobox
        id={`${id}-add`}
        label="Add a field"
        placeholder="Choose what to keep"
        items={STORABLE.filter(name => !rows.includes(name)).map(itemOf)}
        value={null}
        clearable={false}
        onChange={picked => {
          const name = STORABLE.find(one => one === picked)
          if (!name) return
          entered.current = `${id}-${name}`
          setBegun([...begun, name])
        }}
      />
    </div>
  )
}

const STORABLE: readonly Stored[] = ['record', ...OUTPUT_NAMES]

const typeOf = (name: Stored) => (name === 'record' ? 'object' : OUTPUTS[name])

const wordsOf = (name: Stored) => {
  const field = name === 'record' ? undefined : HANDOFF_FIELDS[name]
  return field ?? { label: 'Whole record', about: 'All fields together, as handoff.outcome and so on' }
}

function itemOf(name: Stored) {
  const { label, about } = wordsOf(name)
  return { value: name, label, description: `${TYPE_WORDS[typeOf(name)]} · ${about}`, keywords: name }
}

/** The settings' own entries, without the gaps that an optional field may leave. */
const given = (store: Assign['store']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(store).filter(([, variable]) => variable !== undefined))

type StoreRowProps = {
  form: FormProps<Assign>
  id: string
  name: Stored
  value: string
  onChange: (variable: string) => void
  onRemove: () => void
}

function StoreRow({ form, id, name, value, onChange, onRemove }: StoreRowProps) {
  const type = typeOf(name)
  const { label } = wordsOf(name)
  return (
    <VariablePicker
      id={id}
      form={form}
      path={`store.${name}`}
      label={label}
      aside={
        <span className="-my-1 -mr-1.5 flex shrink-0 items-center gap-1">
          <Badge>{TYPE_WORDS[type]}</Badge>
          <IconButton size="sm" label={`Do not store ${label}`} icon={<Trash2 />} onClick={onRemove} />
        </span>
      }
      access="write"
      accepts={takers(type)}
      creates={{ type, scope: 'conversation' }}
      suggest={name === 'record' ? 'handoff' : snake(name)}
      clearable={false}
      value={value}
      onChange={onChange}
    />
  )
}

/** `assigneeName` → `assignee_name` */
const snake = (name: string): string => name.replace(/[A-Z]/g, capital => `_${capital.toLowerCase()}`)

/** Gives the focus to what has this id, once it is there. */
function useFocusOnce() {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    document.getElementById(wanted.current)?.focus()
    wanted.current = null
  })
  return wanted
}
