import { Frame, StickyNote } from 'lucide-react'
import type { Card } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { classes } from '@/ui/classes'
import { hueNamed } from '@/ui/hue'
import { useActions } from '../actions/context'
import { useEditor, useEditorContext } from '../context'
import { frameOrNote } from '../marks/mark'
import { Line, type RowProps } from './Line'
import { membersOf } from './members'
import type { MarkItem } from './tree'
import { cardWords, markName, markWords, membersWords } from './words'

/** So many cards of a frame are named. */
const FEW = 4

/** A frame with the names of its cards, or a note. */
export function MarkRow(props: RowProps & { readonly item: MarkItem }) {
  const { mark } = props.item
  const around = useEditorContext()
  const { stage } = useActions()
  const words = useEditor(({ flow }) => markWords(flow, mark))
  const hue = useEditor(({ flow }) => frameOrNote(flow, mark)?.color)
  const members = useEditor(({ flow }) =>
    mark.kind === 'frames' ? membersOf(flow, mark.key, stage.view.sizeOf) : NOBODY,
  )
  const cards = useEditor(({ flow }) => (members.length > 0 ? flow.cards : NO_CARDS))
  const names = members.slice(0, FEW).flatMap(key => {
    const card = own(cards, key)
    return card ? [cardWords(around, card)] : []
  })
  const inside = membersWords(names, members.length)
  const Icon = mark.kind === 'frames' ? Frame : StickyNote
  return (
    <Line {...props} name={markName(mark, words, inside, members.length)}>
      <span
        data-hue={hueNamed(hue ?? '')}
        className="grid size-5 shrink-0 place-items-center rounded-sm bg-hue-bg text-hue-fg"
      >
        <Icon size={13} aria-hidden />
      </span>
      <span
        className={classes(
          'truncate',
          mark.kind === 'frames' && 'font-medium',
          words === '' && 'text-faint italic',
        )}
      >
        {words || (mark.kind === 'frames' ? 'No title' : 'Empty note')}
      </span>
      {inside === '' ? null : <span className="min-w-8 flex-1 truncate text-muted text-xs">{inside}</span>}
    </Line>
  )
}

const NOBODY: readonly string[] = []
const NO_CARDS: Readonly<Record<string, Card>> = {}
