import { memo, useRef } from 'react'
import { AddRow } from '@/cards/fields/AddRow'
import { RowTools } from '@/cards/fields/RowTools'
import { dropped, moved, replaced } from '@/cards/fields/rows'
import { told } from '@/cards/fields/told'
import { useRowFocus } from '@/cards/fields/useRowFocus'
import { same } from '@/core/flow/json'
import { FieldGroup } from '@/ui/FieldGroup'
import { TextField } from '@/ui/TextField'
import type { FormProps } from '../face'
import type { Choice } from './card'
import { MOST, withOptions } from './newOptions'

type OptionList = Choice['options']

export type OptionsProps = {
  options: OptionList
  problems: FormProps['problems']
  onChange: (options: OptionList, field: string) => void
}

/** The buttons of a question, in their order. Enter in one goes on to the next. */
export const Options = memo(function Options({ options, problems, onChange }: OptionsProps) {
  const { list, focusRow } = useRowFocus()
  const next = useRef<{ focus: () => void }>(null)
  return (
    <FieldGroup label="Options" hint="Each is a button with its own way out.">
      <div ref={list} className="grid gap-2">
        {options.map((option, place) => (
          <div key={option.key} data-row className="flex items-start gap-1">
            <TextField
              label={`Option ${place + 1}`}
              labelHidden
              className="flex-1"
              error={told(problems, `options.${place}.label`).error}
              value={option.label}
              onChange={label =>
                onChange(replaced(options, place, { ...option, label }), `options.${place}.label`)
              }
              onKeyDown={event => event.key === 'Enter' && next.current?.focus()}
            />
            <div className="grid h-8 items-center coarse:h-10">
              <RowTools
                name={option.label.trim() === '' ? `option ${place + 1}` : `“${option.label}”`}
                {...{ place, count: options.length }}
                onMove={to => onChange(moved(options, place, to), `options.${option.key}→${to}`)}
                onRemove={() => {
                  focusRow(place)
                  onChange(dropped(options, place), `options-${option.key}`)
                }}
              />
            </div>
          </div>
        ))}
        {options.length < MOST && (
          <AddRow
            ref={next}
            label="New option"
            placeholder={options.length === 0 ? 'Yes, please' : undefined}
            error={told(problems, 'options').error}
            onAdd={labels => onChange(withOptions(options, labels), `options+${options.length}`)}
          />
        )}
      </div>
    </FieldGroup>
  )
}, alike)

/** Settings are read anew with every key, so that the list is another one which says the same. */
function alike(a: OptionsProps, b: OptionsProps): boolean {
  return a.onChange === b.onChange && a.problems === b.problems && same(a.options, b.options)
}
