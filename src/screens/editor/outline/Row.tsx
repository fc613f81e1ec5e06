import {
  CircleAlert,
  CircleDashed,
  CircleHelp,
  CornerDownRight,
  CornerUpRight,
  type LucideIcon,
  Shapes,
  TriangleAlert,
  Unplug,
} from 'lucide-react'
import { memo } from 'react'
import { own } from '@/core/flow/json'
import type { Problem } from '@/core/flow/problem'
import { classes } from '@/ui/classes'
import { useEditor, useEditorContext } from '../context'
import { Line, type RowProps } from './Line'
import { MarkRow } from './MarkRow'
import type { CardItem, ExitItem } from './tree'
import { called, cardName, cardWords, exitWords, looseWords, marksWords } from './words'

/** One line of the outline. A card draws itself anew when it changes; the lines around it stay. */
export const Row = memo(function Row(props: RowProps) {
  const { item } = props
  if (item.kind === 'card') return <CardRow {...props} item={item} />
  if (item.kind === 'exit') return <ExitRow {...props} item={item} />
  if (item.kind === 'mark') return <MarkRow {...props} item={item} />
  if (item.kind === 'marks')
    return <GroupRow {...props} icon={Shapes} words={marksWords} count={item.count} />
  return <GroupRow {...props} icon={Unplug} words={looseWords} count={item.count} of="card" />
})

type GroupProps = RowProps & { icon: LucideIcon; words: string; count: number; of?: string }

function GroupRow({ icon: Icon, words, count, of, ...props }: GroupProps) {
  const told = of === undefined ? count : count === 1 ? `1 ${of}` : `${count} ${of}s`
  return (
    <Line {...props} name={`${words}, ${told}`}>
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="truncate font-medium text-muted">{words}</span>
      <span className="text-faint text-xs">{count}</span>
    </Line>
  )
}

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
