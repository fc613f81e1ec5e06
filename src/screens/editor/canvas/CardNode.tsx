import { Handle, type NodeProps, Position } from '@xyflow/react'
import { CircleAlert, CircleHelp, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { exitsOf, readSettings } from '@/core/flow/card-shape'
import { titleOf } from '@/core/flow/compose'
import type { Card } from '@/core/flow/document'
import type { Problem } from '@/core/flow/problem'
import { classes } from '@/ui/classes'
import { useEditor, useEditorContext } from '../context'
import type { CardNode as Node } from './nodes'

/**
 * One card on the canvas. It subscribes to itself alone, so that an edit draws only the card it touches; memo keeps
 * React Flow's own changes (panning, another card's drag) from drawing it.
 */
export const CardNode = memo(function CardNode({ id, selected }: NodeProps<Node>) {
  const card = useEditor(({ flow }) => flow.cards[id])
  const running = useEditor(state => state.running === id)
  const problems = useEditor(state => state.problems[id]) ?? NONE
  if (!card) return null
  return (
    <article
      data-card={id}
      data-running={running || undefined}
      className={classes(
        'w-66 rounded-xl border bg-surface text-sm shadow-card transition-shadow duration-150',
        running ? 'ring-4 ring-success-border' : selected && 'ring-1 ring-accent-line',
        selected ? 'border-accent-line' : running ? 'border-success-border' : 'border-line',
      )}
    >
      <Header id={id} card={card} problems={problems} />
      <Summary card={card} />
      <Exits card={card} />
      {card.type === 'start' ? null : (
        <Handle type="target" position={Position.Left} id="in" className="card-handle card-handle-in" />
      )}
    </article>
  )
})

const NONE: readonly Problem[] = []

function Header({ card, problems }: { id: string; card: Card; problems: readonly Problem[] }) {
  const { catalog, faceOf } = useEditorContext()
  const face = faceOf(card.type)
  const Icon = face?.icon ?? CircleHelp
  return (
    <header className="flex items-center gap-2 px-3 pt-3">
      <span
        data-hue={face?.hue ?? 'slate'}
        className="grid size-7 shrink-0 place-items-center rounded-lg bg-hue-bg text-hue-fg"
      >
        <Icon size={16} aria-hidden />
      </span>
      <h3 className="min-w-0 flex-1 truncate font-semibold text-ink" title={titleOf(catalog, card)}>
        {titleOf(catalog, card)}
      </h3>
      <Marks problems={problems} />
    </header>
  )
}

function Marks({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const Icon = errors > 0 ? CircleAlert : TriangleAlert
  const label = problems.map(({ message }) => message).join('\n')
  return (
    <span
      role="img"
      title={label}
      aria-label={`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}: ${label}`}
      className={classes('shrink-0', errors > 0 ? 'text-danger-fg' : 'text-warning-fg')}
    >
      <Icon size={16} aria-hidden />
    </span>
  )
}

function Summary({ card }: { card: Card }) {
  const { catalog, faceOf } = useEditorContext()
  const face = faceOf(card.type)
  const reading = readSettings(catalog, card)
  if (!reading || !face) {
    return (
      <p className="px-3 pt-2 pb-3 text-muted">
        {face ? 'Its settings can’t be read.' : `Unknown card type “${card.type}”, kept as it is.`}
      </p>
    )
  }
  return (
    <div className="px-3 pt-2 pb-3">
      <p className="line-clamp-3 break-words text-muted">{face.summary(reading.settings)}</p>
      {face.Face ? <face.Face settings={reading.settings} /> : null}
    </div>
  )
}

function Exits({ card }: { card: Card }) {
  const { catalog } = useEditorContext()
  const exits = exitsOf(catalog, card)
  if (exits.length === 0) return null
  return (
    <ul className="border-line border-t py-1">
      {exits.map(({ name, label, open }) => {
        const connected = (card.exits[name] ?? null) !== null
        return (
          <li key={name} className="relative flex h-8 items-center justify-end px-3 text-xs">
            <span
              className={classes('truncate', connected ? 'text-ink' : 'text-faint')}
              title={connected ? label : `${label}: ${OPEN[open]}`}
            >
              {label}
            </span>
            <Handle
              type="source"
              position={Position.Right}
              id={name}
              className={classes('card-handle', connected && 'card-handle-connected')}
            />
          </li>
        )
      })}
    </ul>
  )
}

const OPEN = { idle: 'leads nowhere, the bot rests', unassigned: 'leads nowhere, waits in Unassigned' }
