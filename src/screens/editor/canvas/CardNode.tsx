import { Handle, type NodeProps, Position } from '@xyflow/react'
import { CircleAlert, CircleHelp, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { CardFace } from '@/cards/face'
import { Excerpt } from '@/cards/fields/Excerpt'
import { type Exit, readSettings } from '@/core/flow/card-shape'
import { titleOf } from '@/core/flow/compose'
import type { Card } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import type { Problem } from '@/core/flow/problem'
import { classes } from '@/ui/classes'
import { useActions } from '../actions/context'
import { useEditor, useEditorContext } from '../context'
import { useExits } from '../useExits'
import { AddAfter } from './AddAfter'
import { surelyFits } from './lines'
import { CARD_WIDTH, type CardNode as Node } from './nodes'
import { type CardSize, FACE_ROOM, sizeOf } from './size'

/**
 * One card on the canvas. It subscribes to itself alone, so that an edit draws only the card it touches; React Flow's
 * own changes (panning, a drag, another card's drag) draw none. It fills exactly the room that `sizeOf` gives it.
 */
export const CardNode = memo(
  function CardNode({ id, selected }: NodeProps<Node>) {
    const { catalog, faceOf } = useEditorContext()
    const card = useEditor(({ flow }) => flow.cards[id])
    const exits = useExits(id)
    const running = useEditor(state => state.running === id)
    const problems = useEditor(state => state.problems[id]) ?? NONE
    if (!card) return null
    const face = faceOf(card.type)
    const size = sizeOf(catalog, face, card)
    return (
      <article
        data-card={id}
        data-running={running || undefined}
        className={classes(
          'card size-full rounded-xl border bg-surface shadow-card transition-shadow duration-150',
          running ? 'ring-4 ring-success-border' : selected && 'ring-1 ring-accent-line',
          selected ? 'border-accent-line' : running ? 'border-success-border' : 'border-line',
          // Rings are shadows, and those are not drawn where colours are forced.
          selected && 'forced-colors:outline-3 forced-colors:outline-[Highlight]',
          running &&
            'forced-colors:outline-3 forced-colors:outline-[CanvasText] forced-colors:outline-dashed',
        )}
      >
        <Header type={card.type} title={titleOf(catalog, card)} problems={problems} />
        <Body card={card} face={face} size={size} />
        <Exits id={id} exits={exits} pointers={card.exits} />
        {card.type === 'start' ? null : (
          <Handle type="target" position={Position.Left} id="in" className="card-handle card-handle-in" />
        )}
      </article>
    )
  },
  (a, b) => a.id === b.id && a.selected === b.selected,
)

const NONE: readonly Problem[] = []

/** For one line of a card in view near by; its letters are larger farther off. */
const cutFrom = (text: string, room: number): string => (surelyFits(text, room) ? 'card-fits' : 'truncate')

/** Beside the icon and the mark of its problems, and beside the dot of an exit. */
const TITLE_ROOM = CARD_WIDTH - 94
const EXIT_ROOM = CARD_WIDTH - 40

interface HeaderProps {
  readonly type: string
  readonly title: string
  readonly problems: readonly Problem[]
}

const Header = memo(function Header({ type, title, problems }: HeaderProps) {
  const { faceOf } = useEditorContext()
  const face = faceOf(type)
  const Icon = face?.icon ?? CircleHelp
  return (
    <header className="flex items-center gap-2 px-3 pt-3">
      <span
        data-hue={face?.hue ?? 'slate'}
        className="grid size-7 shrink-0 place-items-center rounded-lg bg-hue-bg text-hue-fg"
      >
        <Icon size={16} aria-hidden />
      </span>
      <h3
        className={classes('card-title min-w-0 flex-1 font-semibold text-ink', cutFrom(title, TITLE_ROOM))}
        title={title}
      >
        {title}
      </h3>
      <Marks problems={problems} />
    </header>
  )
})

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
      className={classes('card-marks shrink-0', errors > 0 ? 'text-danger-fg' : 'text-warning-fg')}
    >
      <Icon size={16} aria-hidden />
    </span>
  )
}

/** The summary and what stands below it, each in as many lines as were reckoned with. */
function Body({ card, face, size }: { card: Card; face: CardFace | undefined; size: CardSize }) {
  const { catalog } = useEditorContext()
  const reading = readSettings(catalog, card)
  const note = reading && face?.note?.(reading.settings)
  return (
    <div className="px-3 pt-2 pb-3">
      <p
        className="card-summary line-clamp-3 break-words text-muted"
        style={{ WebkitLineClamp: size.summary, height: `calc(var(--card-line) * ${size.summary})` }}
      >
        {reading && face
          ? face.summary(reading.settings)
          : face
            ? 'Its settings can’t be read.'
            : `Unknown card type “${card.type}”, kept as it is.`}
      </p>
      {reading && face?.says ? <Excerpt text={face.says(reading.settings)} lines={size.says} /> : null}
      {note ? (
        <p className="card-note flex items-center gap-1.5 text-faint">
          <note.icon aria-hidden="true" className="size-3.5 shrink-0" />
          <span className="truncate">{note.text}</span>
        </p>
      ) : null}
      {reading && face?.Face ? (
        <div className="overflow-hidden" style={{ height: FACE_ROOM }}>
          <face.Face settings={reading.settings} />
        </div>
      ) : null}
    </div>
  )
}

interface ExitsProps {
  readonly id: string
  readonly exits: readonly Exit[]
  /** Where they lead. */
  readonly pointers: Card['exits']
}

const Exits = memo(function Exits({ id, exits, pointers }: ExitsProps) {
  const { stage } = useActions()
  const readOnly = useEditor(state => state.readOnly)
  if (exits.length === 0) return null
  return (
    <ul className="card-exits border-line border-t">
      {exits.map(({ name, label, open, far }) => {
        const to = pointers[name] ?? null
        const connected = to !== null
        return (
          <li key={name} className="card-exit relative flex items-center justify-end px-3">
            <span
              className={classes(
                far && connected ? 'truncate' : cutFrom(label, EXIT_ROOM),
                connected ? 'text-ink' : 'text-faint',
              )}
              title={connected ? label : `${label}: ${OPEN[open]}`}
            >
              {label}
              {far && to !== null ? <TitleThere card={to} /> : null}
            </span>
            <Handle
              type="source"
              position={Position.Right}
              id={name}
              className={classes('card-handle card-handle-out', connected && 'card-handle-connected')}
            />
            {readOnly ? null : (
              <AddAfter
                label={label}
                onAdd={() => stage.show({ kind: 'add', after: { card: id, exit: name }, place: null })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
})

/** The name of a card that is too far away to follow the connection to. */
function TitleThere({ card }: { card: string }) {
  const { catalog } = useEditorContext()
  const title = useEditor(({ flow }) => {
    const there = own(flow.cards, card)
    return there ? titleOf(catalog, there) : card
  })
  return <strong className="font-medium"> “{title}”</strong>
}

const OPEN = { idle: 'leads nowhere, the bot rests', unassigned: 'leads nowhere, waits in Unassigned' }
