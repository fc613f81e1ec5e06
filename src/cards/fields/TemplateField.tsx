import { lazy, Suspense, type SyntheticEvent, useId, useRef } from 'react'
import type { FieldText } from '@/ui/Field'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'
import { Completions } from './Completions'
import { Fixes } from './Fixes'
import type { FormAround } from './form'
import { InsertVariable } from './InsertVariable'
import { Marks } from './Marks'
import { type ReadableGroup, readables } from './readable'
import { told } from './told'
import { useCompletion } from './useCompletion'

/** It takes the template engine, which no field needs while it is typed in. */
const Sampled = lazy(() => import('./Sampled').then(module => ({ default: module.Sampled })))

export type TemplateFieldProps = Omit<FieldText, 'error' | 'aside'> & {
  form: FormAround
  /** Where in the settings; its problems are told here. */
  path: string
  value: string
  onChange: (value: string) => void
  placeholder?: string | undefined
  /** One line instead of several. */
  line?: boolean | undefined
  rows?: number | undefined
  /** The text belongs to this card's own hand-off, so that its fields are the first to be offered. */
  handoff?: boolean | undefined
}

/**
 * Text in which variables stand as `{{name}}`: drawn as chips, offered while they are typed, and in a list to insert them
 * from.
 */
export function TemplateField(props: TemplateFieldProps) {
  const {
    form,
    path,
    value,
    onChange,
    hint,
    line,
    rows = 3,
    handoff,
    labelHidden,
    className,
    ...rest
  } = props
  const { box, insert, onSelect } = useInsertion(value, onChange)
  const groups = () => readables(form, handoff).map(withoutRecords)
  const { list, take, onCaret, ...completing } = useCompletion({ box, value, groups })
  const button = (
    <InsertVariable label={rest.label} iconOnly={labelHidden} groups={groups} onInsert={insert} />
  )
  const samples = useId()
  const sampling = hasSamples(form) && value.includes('{{')
  const field = {
    ...rest,
    ...completing,
    ...told(form.problems, path, hint),
    describedBy: sampling ? samples : undefined,
    value,
    onChange,
    onSelect: (event: SyntheticEvent<Box>) => {
      onSelect(event)
      onCaret(event.currentTarget)
    },
    labelHidden,
    behind: <Marks text={value} variables={form.variables} />,
  }
  const aside = labelHidden ? undefined : button
  return (
    <div data-path={path} className={className}>
      <div className="flex items-start gap-1">
        {line ? (
          <TextField {...field} ref={box} aside={aside} className="flex-1" />
        ) : (
          <TextArea {...field} ref={box} aside={aside} rows={rows} className="flex-1" />
        )}
        {labelHidden && button}
      </div>
      {list && <Completions box={box} onTake={take} {...list} />}
      <span aria-live="polite" className="sr-only">
        {list && counted(list.count)}
      </span>
      {sampling && (
        <Suspense fallback={null}>
          <Sampled id={samples} text={value} form={form} />
        </Suspense>
      )}
      <Fixes form={form} paths={[path]} />
    </div>
  )
}

const hasSamples = ({ variables }: FormAround): boolean =>
  Object.values(variables).some(({ sample }) => sample !== undefined)

const counted = (count: number): string =>
  `${count === 1 ? '1 variable' : `${count} variables`}. Arrow keys choose, Enter inserts.`

type Box = HTMLInputElement & HTMLTextAreaElement

/** Puts variables where the cursor stood last, or at the end; afterwards the cursor stands behind what was put in. */
function useInsertion(value: string, onChange: (value: string) => void) {
  const box = useRef<Box>(null)
  const selection = useRef<readonly [from: number, to: number] | null>(null)
  return {
    box,
    onSelect: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      selection.current = [
        currentTarget.selectionStart ?? value.length,
        currentTarget.selectionEnd ?? value.length,
      ]
    },
    insert(path: string) {
      const [from, to] = selection.current ?? [value.length, value.length]
      const text = `{{${path}}}`
      onChange(value.slice(0, from) + text + value.slice(to))
      // The list that closes gives the focus back to its button first.
      setTimeout(() => {
        const behind = from + text.length
        box.current?.focus()
        box.current?.setSelectionRange(behind, behind)
      }, 50)
    },
  }
}

/** A whole record in the middle of a text helps nobody; its fields do. */
const withoutRecords = ({ label, readables }: ReadableGroup): ReadableGroup => ({
  label,
  readables: readables.filter(({ type }) => type !== 'object'),
})
