import { ChevronsUpDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Field, type FieldText, parted } from './Field'

export type SelectOption<T extends string> = { value: T; label: string; disabled?: boolean | undefined }
export type SelectGroup<T extends string> = { label: string; options: readonly SelectOption<T>[] }

export type NativeSelectProps<T extends string> = FieldText &
  Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'className' | 'children' | 'multiple'> & {
    options: readonly (SelectOption<T> | SelectGroup<T>)[]
    /** null while nothing is chosen; the placeholder is shown. */
    value: T | null
    onChange: (value: T) => void
    placeholder?: string | undefined
  }

/** One of up to about ten, in the browser's own list. */
export function NativeSelect<T extends string>(props: NativeSelectProps<T>) {
  const [words, { id, options, value, onChange, placeholder = 'Choose…', ...rest }] = parted(props)
  const all = options.flatMap(entry => ('options' in entry ? entry.options : [entry]))
  const unknown = !all.some(option => option.value === value)
  return (
    <Field {...words} id={id}>
      {wiring => (
        <div className="relative">
          <select
            {...rest}
            {...wiring}
            value={unknown ? '' : (value ?? '')}
            onChange={event => {
              const picked = all.find(option => option.value === event.currentTarget.value)
              if (picked) onChange(picked.value)
            }}
            className="control appearance-none truncate py-1 pr-8 pl-2.5"
          >
            {unknown && (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {options.map(entry =>
              'options' in entry ? (
                <optgroup key={entry.label} label={entry.label}>
                  {entry.options.map(option => (
                    <Option key={option.value} {...option} />
                  ))}
                </optgroup>
              ) : (
                <Option key={entry.value} {...entry} />
              ),
            )}
          </select>
          <ChevronsUpDown
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-2.5 size-3.5 -translate-y-1/2 text-faint"
          />
        </div>
      )}
    </Field>
  )
}

function Option({ value, label, disabled }: SelectOption<string>) {
  return (
    <option value={value} disabled={disabled}>
      {label}
    </option>
  )
}
