import { X } from 'lucide-react'
import { useRef } from 'react'
import { AddRow } from '@/cards/fields/AddRow'
import { dropped } from '@/cards/fields/rows'
import { told } from '@/cards/fields/told'
import { RadioCards } from '@/ui/RadioCards'
import type { FormProps } from '../face'
import type { Start } from './card'

/** When the flow begins. */
export function StartForm(props: FormProps<Start>) {
  const { settings, onChange } = props
  const { trigger } = settings
  /** Keywords outlive a look at the other choice. */
  const kept = useRef<readonly string[]>([])
  function begin(on: Start['trigger']['on']) {
    if (trigger.on === 'keyword') kept.current = trigger.words
    onChange(
      { ...settings, trigger: on === 'keyword' ? { on, words: kept.current } : { on } },
      `trigger=${on}`,
    )
  }
  return (
    <div className="grid gap-5">
      <RadioCards label="Begins" options={BEGINNINGS} value={trigger.on} onChange={begin} />
      {trigger.on === 'keyword' && (
        <Words
          words={trigger.words}
          problems={props.problems}
          onChange={words =>
            onChange({ ...settings, trigger: { ...trigger, words } }, `trigger.words=${words.length}`)
          }
        />
      )}
    </div>
  )
}

const BEGINNINGS = [
  {
    value: 'conversation',
    label: 'With every conversation',
    description: 'As soon as a visitor arrives.',
  },
  {
    value: 'keyword',
    label: 'At a keyword',
    description: 'When the visitor writes one of certain words.',
  },
] as const

type WordsProps = {
  words: readonly string[]
  problems: FormProps['problems']
  onChange: (words: readonly string[]) => void
}

function Words({ words, problems, onChange }: WordsProps) {
  const box = useRef<{ focus: () => void }>(null)
  function add(texts: readonly string[]) {
    const given = texts.flatMap(text => text.split(',')).map(text => text.trim())
    onChange([...new Set([...words, ...given])].filter(Boolean))
  }
  return (
    <div className="grid gap-3">
      <AddRow
        ref={box}
        label="Keywords"
        placeholder="billing, invoice"
        {...told(problems, 'trigger.words', 'Whole words or phrases; upper and lower case are the same.')}
        onAdd={add}
      />
      {words.length > 0 && (
        <ul aria-label="Keywords" className="flex flex-wrap gap-1.5">
          {words.map((word, place) => (
            <li
              key={word}
              className="flex min-h-7 max-w-full items-center rounded-md border border-line bg-sunken pl-2 text-sm"
            >
              <span className="wrap-anywhere min-w-0 py-0.5">{word}</span>
              <button
                type="button"
                aria-label={`Remove ${word}`}
                className="grid size-7 shrink-0 place-items-center text-faint hover:text-ink coarse:size-10"
                onClick={() => {
                  onChange(dropped(words, place))
                  box.current?.focus()
                }}
              >
                <X aria-hidden="true" className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
