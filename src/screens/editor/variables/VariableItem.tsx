import { ChevronDown, CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { TypeIcon } from '@/cards/fields/TypeIcon'
import { variableWords } from '@/cards/fields/variableWords'
import { shortened } from '@/core/flow/text'
import { display } from '@/core/flow/value'
import type { VariableRow } from '@/core/flow/variables/table'
import { Badge } from '@/ui/Badge'
import { classes } from '@/ui/classes'
import { standingOf } from './standing'

interface VariableItemProps {
  readonly row: VariableRow
  readonly open: boolean
  /** The one row that the Tab key comes to. */
  readonly stop: boolean
  onToggle(name: string): void
  onFocus(name: string): void
  /** What can be done with it, once it is unfolded. */
  readonly children: ReactNode
}

/** One variable in the list: its name, what it is, and how it stands. */
export function VariableItem({ row, open, stop, onToggle, onFocus, children }: VariableItemProps) {
  const id = useId()
  const { name, variable } = row
  const { tone, text, title } = standingOf(row)
  const initial = shortened(display(variable?.initial))
  const example = shortened(display(row.example))
  return (
    <li className={classes('border-line border-b', !open && UNDRAWN)}>
      <h3>
        <button
          type="button"
          data-variable={name}
          tabIndex={stop ? 0 : -1}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onToggle(name)}
          onFocus={() => onFocus(name)}
          className="flex w-full items-start gap-2.5 px-3 py-2 text-left hover:bg-hover focus-visible:-outline-offset-2"
        >
          <span className="mt-0.5">
            {variable ? (
              <TypeIcon type={variable.type} />
            ) : (
              <CircleAlert aria-hidden="true" className="size-4 text-danger-fg" />
            )}
          </span>
          <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1">
            <span className="min-w-0 flex-[1_1_9rem]">
              <span className="wrap-anywhere block font-medium text-sm">{name}</span>{' '}
              <span className="wrap-anywhere line-clamp-2 text-muted text-xs">
                {variable ? variableWords(variable) : 'Not in this flow'}
                {initial !== '' && ` · begins as “${initial}”`}
                {variable && example !== '' && ` · for example “${example}”`}
              </span>
            </span>{' '}
            <Badge tone={tone} title={title}>
              {text}
            </Badge>
          </span>
          <ChevronDown
            aria-hidden="true"
            className={classes(
              'mt-0.5 size-4 shrink-0 text-faint transition-transform duration-150',
              open && 'rotate-180',
            )}
          />
        </button>
      </h3>
      {open && (
        <div id={id} className="grid gap-4 px-3 pt-1 pb-4">
          {children}
        </div>
      )}
    </li>
  )
}

/** Folded rows out of sight cost nothing, so that hundreds are no more work than ten. */
const UNDRAWN = '[contain-intrinsic-size:auto_3.25rem] [content-visibility:auto]'
