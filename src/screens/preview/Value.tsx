import { ChevronRight } from 'lucide-react'
import { isObject, type Json } from '@/core/flow/json'
import { display } from '@/core/flow/value'

/** Longer texts are cut: this is for a glance, the transcript has all of it. */
const LONGEST = 300

/** A value as a builder reads it; a record unfolds. */
export function Value({ value }: { value: Json }) {
  if (value === null) return <span className="text-faint">nothing</span>
  if (isRecord(value)) return <Fields record={value} />
  return <span className="wrap-anywhere font-mono text-ink">{short(display(value))}</span>
}

const isRecord = (value: Json): value is Readonly<Record<string, Json>> => isObject(value)

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

function Fields({ record }: { record: Readonly<Record<string, Json>> }) {
  const entries = Object.entries(record)
  const filled = entries.filter(([, value]) => value !== null)
  const empty = entries.filter(([, value]) => value === null).map(([name]) => name)
  return (
    <details className="group/value min-w-0">
      <summary className="-mx-1 flex min-h-6 list-none items-center gap-1 rounded-sm px-1 text-muted hover:bg-hover">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 shrink-0 transition-transform duration-150 group-open/value:rotate-90"
        />
        {filled.length} of {entries.length} fields filled
      </summary>
      <dl className="grid gap-1 py-1 pl-4.5">
        {filled.map(([name, value]) => (
          <div key={name} className="wrap-anywhere">
            <dt className="mr-1.5 inline text-muted">{name}</dt>
            <dd className="inline font-mono text-ink">{short(display(value))}</dd>
          </div>
        ))}
        {empty.length > 0 && (
          <div className="wrap-anywhere text-faint">
            <dt className="mr-1 inline">Empty:</dt>
            <dd className="inline">{empty.join(', ')}</dd>
          </div>
        )}
      </dl>
    </details>
  )
}
