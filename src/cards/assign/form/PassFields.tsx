import { X } from 'lucide-react'
import { useId } from 'react'
import type { FormProps } from '@/cards/face'
import { Fixes } from '@/cards/fields/Fixes'
import { DECLARED, readables } from '@/cards/fields/readable'
import { dropped } from '@/cards/fields/rows'
import { TypeIcon } from '@/cards/fields/TypeIcon'
import { told } from '@/cards/fields/told'
import { variableWords } from '@/cards/fields/variableWords'
import { own } from '@/core/flow/json'
import { IconButton } from '@/ui/IconButton'
import { LazyCombobox } from '@/ui/LazyCombobox'
import { RadioCards } from '@/ui/RadioCards'
import { type Assign, type Pass, passOf } from '../settings'

/** What the other bot is given, and whether this one goes on afterwards. */
export function PassFields(props: FormProps<Assign>) {
  const { settings, onChange } = props
  const pass = passOf(settings)
  const id = useId()
  const change = (next: Partial<Pass>, field: string) =>
    onChange({ ...settings, pass: { ...pass, ...next } }, field)
  const offered = readables(props)
    .filter(({ label }) => label === DECLARED)
    .flatMap(({ readables }) => readables)
    .filter(({ path }) => !pass.variables.includes(path))
  return (
    <>
      <RadioCards
        label="When the other bot has ended"
        options={AFTERWARDS}
        value={pass.comeBack ? 'back' : 'good'}
        onChange={way => change({ comeBack: way === 'back' }, `pass.comeBack=${way}`)}
      />
      <div className="grid gap-2">
        {pass.variables.length > 0 && (
          <ul aria-label="Variables passed" className="grid gap-1">
            {pass.variables.map((name, place) => (
              <Passed
                key={name}
                {...{ form: props, name, path: `pass.variables.${place}` }}
                onRemove={() => {
                  change({ variables: dropped(pass.variables, place) }, `pass.variables-${name}`)
                  document.getElementById(id)?.focus()
                }}
              />
            ))}
          </ul>
        )}
        {pass.variables.length < MOST && (
          <LazyCombobox
            id={id}
            label="Pass a variable"
            placeholder="Choose what the other bot may read"
            hint="With its value at this moment. The other bot reads it as {{handoff.passed.name}}; contact and conversation variables it has anyway."
            items={offered.map(({ path, about, type }) => ({
              value: path,
              label: path,
              description: about,
              leading: <TypeIcon type={type} />,
            }))}
            value={null}
            clearable={false}
            emptyText="No other variable"
            onChange={name =>
              name && change({ variables: [...pass.variables, name] }, `pass.variables+${name}`)
            }
          />
        )}
      </div>
    </>
  )
}

/** As many as the file format takes. */
const MOST = 100

const AFTERWARDS = [
  { value: 'back', label: 'Come back', description: 'This bot goes on at Returned.' },
  {
    value: 'good',
    label: 'Transfer for good',
    description: 'This flow is over; the other bot has the conversation.',
  },
] as const

type PassedProps = { form: FormProps<Assign>; name: string; path: string; onRemove: () => void }

function Passed({ form, name, path, onRemove }: PassedProps) {
  const variable = own(form.variables, name)
  const { error, hint } = told(form.problems, path, variable && variableWords(variable))
  return (
    <li
      data-path={path}
      className="flex items-start justify-between gap-2 rounded-md border border-line bg-sunken py-1 pr-1 pl-2.5"
    >
      <div className="min-w-0 py-1">
        <p className="wrap-anywhere font-medium text-sm">{name}</p>
        {error && <p className="wrap-anywhere text-danger-fg text-xs">{error}</p>}
        {hint && <p className="text-muted text-xs">{hint}</p>}
        <Fixes form={form} paths={[path]} />
      </div>
      <IconButton size="sm" label={`Do not pass ${name}`} icon={<X />} onClick={onRemove} />
    </li>
  )
}
