import { CircleAlert, Copy, Plus, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { DAY_NAMES, type Day, type Span } from '@/core/workspace/week'
import { IconButton } from '@/ui/IconButton'
import { Menu } from '@/ui/Menu'
import { TextField } from '@/ui/TextField'

export interface DayFieldsProps {
  readonly day: Day
  readonly spans: readonly Span[]
  readonly faults: readonly (string | undefined)[]
  readonly onChange: (spans: readonly Span[]) => void
  readonly copies: readonly { readonly label: string; readonly days: readonly Day[] }[]
  readonly onCopy: (days: readonly Day[]) => void
}

/** The hours of one day of the week. */
export function DayFields({ day, spans, faults, onChange, copies, onCopy }: DayFieldsProps) {
  const name = DAY_NAMES[day]
  return (
    <fieldset className="grid min-w-0 gap-x-2 gap-y-1.5 py-2 sm:grid-cols-[5rem_minmax(0,1fr)_auto]">
      <legend className="sr-only">{name}</legend>
      <div className="flex min-h-8 items-center justify-between gap-2 self-start">
        <span aria-hidden="true" className="font-medium text-sm">
          {name}
        </span>
        <div className="sm:hidden">
          <Tools {...{ name, spans, onChange, copies, onCopy }} />
        </div>
      </div>
      <div className="grid min-w-0 gap-1.5">
        {spans.length === 0 && <p className="flex min-h-8 items-center text-muted text-sm">Closed</p>}
        {placed(spans).map(({ span, place }) => (
          <SpanFields
            key={place}
            name={name}
            place={place}
            many={spans.length > 1}
            span={span}
            fault={faults[place]}
            onChange={next => onChange(spans.with(place, next))}
            onRemove={() => onChange(spans.toSpliced(place, 1))}
          />
        ))}
      </div>
      <div className="hidden sm:block">
        <Tools {...{ name, spans, onChange, copies, onCopy }} />
      </div>
    </fieldset>
  )
}

function Tools(props: Pick<DayFieldsProps, 'spans' | 'onChange' | 'copies' | 'onCopy'> & { name: string }) {
  const { name, spans, onChange, copies, onCopy } = props
  return (
    <div className="flex gap-0.5">
      <IconButton
        label={`Add hours on ${name}`}
        icon={<Plus aria-hidden="true" />}
        onClick={() => onChange([...spans, following(spans)])}
      />
      <Menu
        trigger={<IconButton label={`Copy ${name} to…`} icon={<Copy aria-hidden="true" />} />}
        entries={[
          {
            heading: `Copy ${name} to`,
            items: copies.map(({ label, days }) => ({ label, onSelect: () => onCopy(days) })),
          },
        ]}
      />
    </div>
  )
}

/** On a phone a press opens the phone's own clock; the little one in the box would only leave no room for the time. */
const timeBox = 'min-w-0 max-sm:flex-1 sm:w-30 max-sm:[&_input::-webkit-calendar-picker-indicator]:hidden'

interface SpanFieldsProps {
  readonly name: string
  readonly place: number
  readonly many: boolean
  readonly span: Span
  readonly fault: string | undefined
  readonly onChange: (span: Span) => void
  readonly onRemove: () => void
}

function SpanFields({ name, place, many, span: [from, to], fault, onChange, onRemove }: SpanFieldsProps) {
  const faultId = useId()
  const which = many ? `${name}, ${place + 1}` : name
  const wired = { 'aria-invalid': fault ? true : undefined, 'aria-describedby': fault ? faultId : undefined }
  return (
    <div>
      <div className="flex items-center gap-1.5">
        <TextField
          type="time"
          label={`${which}: opens`}
          labelHidden
          value={from}
          onChange={next => onChange([next, to])}
          className={timeBox}
          {...wired}
        />
        <span aria-hidden="true" className="text-muted">
          –
        </span>
        <TextField
          type="time"
          label={`${which}: closes`}
          labelHidden
          value={to === '24:00' ? '00:00' : to}
          onChange={next => onChange([from, next === '00:00' ? '24:00' : next])}
          className={timeBox}
          {...wired}
        />
        <IconButton label={`Remove ${which}`} icon={<Trash2 aria-hidden="true" />} onClick={onRemove} />
      </div>
      {!fault && to < from && <p className="mt-1 text-muted text-xs">Until {to} the next day</p>}
      {fault && (
        <p id={faultId} className="mt-1 flex gap-1.5 text-danger-fg text-xs">
          <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
          {fault}
        </p>
      )}
    </div>
  )
}

/** One more time of the day: after the last where there is room, a morning otherwise. */
function following(spans: readonly Span[]): Span {
  const last = spans.at(-1)?.[1]
  if (last === undefined) return ['09:00', '17:00']
  const hour = Number(last.slice(0, 2)) + 1
  if (Number.isNaN(hour) || hour > 22) return ['', '']
  const at = (h: number) => `${String(h).padStart(2, '0')}:00`
  return [at(hour), hour + 2 > 23 ? '24:00' : at(hour + 2)]
}

const placed = (spans: readonly Span[]) => spans.map((span, place) => ({ span, place }))
