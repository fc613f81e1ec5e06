import { Trash2 } from 'lucide-react'
import { typeAt } from '@/cards/fields/readable'
import { TemplateField } from '@/cards/fields/TemplateField'
import { VariablePicker } from '@/cards/fields/VariablePicker'
import { OPERATORS } from '@/core/flow/condition'
import type { VariableType } from '@/core/flow/document'
import { IconButton } from '@/ui/IconButton'
import { NativeSelect } from '@/ui/NativeSelect'
import type { FormProps } from '../face'
import type { Condition, Test } from './card'
import { fitting, operatorOptions } from './operators'

export type TestFieldsProps = {
  form: FormProps<Condition>
  test: Test
  row: number
  /** How it goes with the one before: `and` or `or`. */
  joint: string
  path: string
  onChange: (test: Test, field: string) => void
  onRemove: () => void
}

/** One comparison, read as a sentence: *plan* *is* *enterprise*. */
export function TestFields({ form, test, row, joint, path, onChange, onRemove }: TestFieldsProps) {
  const { left, operator, right } = test
  const type = left === '' ? 'text' : typeAt(left, form)
  const { operand } = OPERATORS[operator]
  return (
    <fieldset data-row className="min-w-0">
      <legend className={row === 0 ? 'sr-only' : 'mb-2 font-medium text-muted text-xs'}>
        {row === 0 ? 'Comparison 1' : joint}
      </legend>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-x-1 gap-y-1.5">
        <VariablePicker
          form={form}
          path={`${path}.left`}
          label="Variable"
          labelHidden
          className="col-span-2"
          placeholder="Choose a variable"
          access="read"
          creates={{ type: 'text', scope: 'flow' }}
          clearable={false}
          value={left}
          onChange={next => {
            const fits = fitting(operator, typeAt(next, form))
            onChange({ ...test, left: next, operator: fits }, `left=${next}`)
          }}
        />
        <IconButton label={`Remove comparison ${row + 1}`} icon={<Trash2 />} onClick={onRemove} />
        <NativeSelect
          label="Comparison"
          labelHidden
          options={operatorOptions(type, operator)}
          value={operator}
          onChange={next => onChange({ ...test, operator: next }, `operator=${next}`)}
          className={operand ? undefined : 'col-span-2'}
        />
        {operand && (
          <TemplateField
            form={form}
            path={`${path}.right`}
            label="Value"
            labelHidden
            line
            className="col-span-2"
            placeholder={EXAMPLES[type ?? 'text']}
            value={right}
            onChange={next => onChange({ ...test, right: next }, 'right')}
          />
        )}
      </div>
    </fieldset>
  )
}

const EXAMPLES: Readonly<Partial<Record<VariableType, string>>> = { number: '1000', date: '2026-03-31' }
