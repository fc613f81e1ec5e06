import {
  ChevronRight,
  CircleAlert,
  CircleDashed,
  CircleHelp,
  CornerDownRight,
  CornerUpRight,
  TriangleAlert,
  Unplug,
} from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { own } from '@/core/flow/json'
import type { Problem } from '@/core/flow/problem'
import { classes } from '@/ui/classes'
import { useEditor, useEditorContext } from '../context'
import type { CardItem, ExitItem, Item } from './tree'
import { called, cardName, cardWords, exitWords, looseWords } from './words'

interface RowProps {
  readonly item: Item
  readonly top: number
  readonly height: number
  /** It is the one that can be tabbed to. */
  readonly active: boolean
  readonly selected: boolean
  readonly closed: boolean
}

/** One line of the outline. A card draws itself anew when it changes; the lines around it stay. */
export const Row = memo(function Row(props: RowProps) {
  const { item } = props
  if (item.kind === 'card') return <CardRow {...props} item={item} />
  if (item.kind === 'exit') return <ExitRow {...props} item={item} />
  const name = `${looseWords}, ${item.count === 1 ? '1 card' : `${item.count} cards`}`
  return (
    <Line {...props} name={name}>
      <Unplug aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="truncate font-medium text-muted">{looseWords}</span>
      <span className="text-faint text-xs">{item.count}</span>
    </Line>
  )
})

const NONE: readonly Problem[] = []

function CardRow(props: RowProps & { readonly item: CardItem }) {
  const { item } = props
  const around = useEditorContext()
  const card = useEditor(({ flow }) => own(flow.cards, item.card))
  const problems = useEditor(state => own(state.problems, item.card)) ?? NONE
  const running = useEditor(state => state.running === item.card)
  // It was deleted just now: its line goes with the next picture of the outline.
  if (!card) return <Line {...props} name="" />
  const face = around.faceOf(card.type)
  const Icon = face?.icon ?? CircleHelp
  const name = cardName(around, card, problems.length)
  return (
    <Line {...props} name={running ? `${name}, running` : name}>
      <span
        data-hue={face?.hue ?? 'slate'}
        className="grid size-5 shrink-0 place-items-center rounded-sm bg-hue-bg text-hue-fg"
      >
        <Icon size={13} aria-hidden />
      </span>
      <span className={classes('truncate', card.title && 'font-medium')}>{cardWords(around, card)}</span>
      {running ? <span className="size-2 shrink-0 rounded-full bg-success-border" /> : null}
      <Mark problems={problems} />
    </Line>
  )
}

function ExitRow(props: RowProps & { readonly item: ExitItem }) {
  const { item } = props
  const around = useEditorContext()
  const target = useEditor(({ flow }) => own(flow.cards, item.to ?? ''))
  const words = exitWords(item, target ? called(around, target) : null)
  const label = item.only ? '' : `Exit “${item.label}”`
  const name = item.only ? `Goes${words.slice(4)}` : [label, words].filter(Boolean).join(', ')
  const Icon = item.to === null ? CircleDashed : item.elsewhere ? CornerUpRight : CornerDownRight
  return (
    <Line {...props} name={name}>
      <Icon aria-hidden className="size-3.5 shrink-0 text-faint" />
      {item.only ? null : (
        <span className={classes('truncate', item.to === null ? 'text-faint italic' : 'text-muted')}>
          {item.label}
        </span>
      )}
      {item.elsewhere && target ? (
        <span
          data-jump
          className="min-w-8 shrink cursor-pointer truncate text-accent-text underline decoration-accent-line underline-offset-2"
        >
          {cardWords(around, target)}
        </span>
      ) : null}
    </Line>
  )
}

function Mark({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  const bad = problems.some(({ severity }) => severity === 'error')
  const Icon = bad ? CircleAlert : TriangleAlert
  return (
    <Icon
      aria-hidden
      className={classes('ml-auto size-3.5 shrink-0', bad ? 'text-danger-fg' : 'text-warning-fg')}
    />
  )
}

/** Deeper than this nothing is set in any further. */
const DEEPEST = 12
const STEP = 12

function Line(props: RowProps & { readonly name: string; readonly children?: ReactNode }) {
  const { item, top, height, active, selected, closed, name, children } = props
  const inset = Math.min(item.level - 1, DEEPEST) * STEP
  return (
    <div
      role="treeitem"
      tabIndex={active ? 0 : -1}
      data-item={item.id}
      aria-label={name}
      aria-level={item.level}
      aria-posinset={item.position}
      aria-setsize={item.sisters}
      aria-expanded={item.branch ? !closed : undefined}
      aria-selected={selected}
      title={name}
      style={{ transform: `translateY(${top}px)`, height, paddingLeft: inset }}
      className={classes(
        'absolute inset-x-0 top-0 flex cursor-default select-none items-center gap-1.5 rounded-md pr-2 text-sm',
        'focus-visible:-outline-offset-2',
        selected ? 'bg-accent-soft text-ink' : 'hover:bg-hover',
        'forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2',
      )}
    >
      <span
        data-toggle={item.branch || undefined}
        className={classes('grid h-full w-6 shrink-0 place-items-center', item.branch && 'cursor-pointer')}
      >
        {item.branch ? (
          <ChevronRight aria-hidden className={classes('size-4 text-faint', !closed && 'rotate-90')} />
        ) : null}
      </span>
      {children}
    </div>
  )
}
