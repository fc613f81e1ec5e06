import { Play, Trash2 } from 'lucide-react'
import { Suspense, useMemo } from 'react'
import { readSettings } from '@/core/flow/card-shape'
import { removeCards, rename, titleOf } from '@/core/flow/compose'
import type { Card } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import type { Problem } from '@/core/flow/problem'
import type { Workspace } from '@/core/workspace/workspace'
import { EmptyState } from '@/ui/EmptyState'
import { IconButton } from '@/ui/IconButton'
import { Notice } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { Spinner } from '@/ui/Spinner'
import { TextField } from '@/ui/TextField'
import { useEditor, useEditorContext } from '../context'
import { Exits } from './Exits'
import { useCardEdits } from './useCardEdits'

interface InspectorProps {
  readonly workspace: Workspace
  /** Starts a rehearsal at a card. */
  onRehearse(card: string): void
}

/** The settings of the selected card. */
export function Inspector({ workspace, onRehearse }: InspectorProps) {
  const selection = useEditor(state => state.selection)
  const [only] = selection
  if (only === undefined) {
    return (
      <EmptyState
        compact
        title="Nothing selected"
        text="Select a card to see its settings, or drag one from the left on to the canvas."
      />
    )
  }
  if (selection.length > 1) {
    return (
      <EmptyState
        compact
        title={`${selection.length} cards selected`}
        text="Drag them together, or press Delete to remove them."
      />
    )
  }
  return <CardSettings key={only} id={only} workspace={workspace} onRehearse={onRehearse} />
}

function CardSettings({ id, workspace, onRehearse }: InspectorProps & { id: string }) {
  const { store, catalog } = useEditorContext()
  const card = useEditor(({ flow }) => own(flow.cards, id))
  const problems = useEditor(state => state.problems[id]) ?? NONE
  const readOnly = useEditor(state => state.readOnly)
  if (!card) return null
  const label = catalog.get(card.type)?.label ?? card.type
  return (
    <div className="flex flex-col gap-5 p-4">
      <header className="flex items-end gap-1">
        <TextField
          className="min-w-0 flex-1"
          label={`Title · ${label}`}
          value={card.title ?? ''}
          placeholder={titleOf(catalog, card)}
          disabled={readOnly}
          maxLength={200}
          onChange={title => store.getState().apply(rename(id, title), `${id}/title`)}
        />
        <IconButton label="Rehearse from here" icon={<Play size={16} />} onClick={() => onRehearse(id)} />
        <IconButton
          label="Delete card"
          icon={<Trash2 size={16} />}
          disabled={readOnly}
          onClick={() => {
            store.getState().apply(removeCards(store.getState().flow, [id]))
            document.querySelector<HTMLElement>('[data-canvas]')?.focus()
          }}
        />
      </header>
      <Problems problems={problems} />
      <fieldset disabled={readOnly} className="contents">
        <Form id={id} card={card} problems={problems} workspace={workspace} />
        <Section title="Where it goes next" description="The same as drawing a connection.">
          <Exits id={id} card={card} />
        </Section>
      </fieldset>
    </div>
  )
}

const NONE: readonly Problem[] = []

/** What no field of the form tells: problems of the card as a whole, or of a setting the form does not show. */
function Problems({ problems }: { problems: readonly Problem[] }) {
  const own = problems.filter(({ path, code }) => path === undefined || UNTOLD.has(code))
  if (own.length === 0) return null
  return (
    <ul aria-label="Problems of this card" className="flex flex-col gap-2">
      {own.map(({ code, path, severity, message, fix }) => (
        <li key={`${code} ${path} ${message}`}>
          <Notice tone={severity === 'error' ? 'danger' : 'warning'}>
            {message} {fix}
          </Notice>
        </li>
      ))}
    </ul>
  )
}

const UNTOLD = new Set(['settings_invalid', 'not_played', 'exit_unknown'])

interface FormSlot {
  readonly id: string
  readonly card: Card
  readonly problems: readonly Problem[]
  readonly workspace: Workspace
}

function Form({ id, card, problems, workspace }: FormSlot) {
  const { catalog, faceOf } = useEditorContext()
  const flow = useEditor(state => state.flow.id)
  const variables = useEditor(state => state.flow.variables)
  const edits = useCardEdits(id)
  const reading = useMemo(() => readSettings(catalog, card), [catalog, card])
  const face = faceOf(card.type)
  if (!face || !reading) return null
  return (
    <Suspense fallback={<Spinner label="Loading the form" />}>
      <face.Form
        settings={reading.settings}
        {...edits}
        workspace={workspace}
        flow={flow}
        variables={variables}
        problems={problems}
      />
    </Suspense>
  )
}
