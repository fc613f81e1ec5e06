import { Play, Trash2 } from 'lucide-react'
import { Suspense, useMemo } from 'react'
import { exitsOf, readSettings } from '@/core/flow/card-shape'
import { rename, titleOf } from '@/core/flow/compose'
import type { Card } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import type { Problem } from '@/core/flow/problem'
import type { Workspace } from '@/core/workspace/workspace'
import { IconButton } from '@/ui/IconButton'
import { Notice } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { Spinner } from '@/ui/Spinner'
import { TextField } from '@/ui/TextField'
import { useActions } from '../actions/context'
import { remove } from '../actions/remove'
import { useEditor, useEditorContext } from '../context'
import { FixButtons } from '../problems/FixButtons'
import { useFix } from '../problems/useFix'
import { Exits } from './Exits'
import { HelpButton } from './HelpButton'
import { useCardEdits } from './useCardEdits'
import { useUnset } from './useUnset'

interface CardSettingsProps {
  readonly id: string
  readonly workspace: Workspace
  /** Starts a rehearsal at a card. */
  onRehearse(card: string): void
}

/** One card: its title, what is wrong with it, its form, and where it goes next. */
export function CardSettings({ id, workspace, onRehearse }: CardSettingsProps) {
  const { store, catalog } = useEditorContext()
  const { run } = useActions()
  const card = useEditor(({ flow }) => own(flow.cards, id))
  const problems = useEditor(state => state.problems[id]) ?? NONE
  const readOnly = useEditor(state => state.readOnly)
  if (!card) return null
  const label = catalog.get(card.type)?.label ?? card.type
  return (
    <div data-settings className="flex flex-col gap-5 p-4">
      <header data-path="title" className="flex items-end gap-1">
        <TextField
          className="min-w-0 flex-1"
          label={`Title · ${label}`}
          aside={<HelpButton type={card.type} label={label} exits={exitsOf(catalog, card)} />}
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
          onClick={() => run(remove)}
        />
      </header>
      <Problems id={id} problems={problems} readOnly={readOnly} />
      <fieldset disabled={readOnly} className="contents">
        <Form id={id} card={card} problems={problems} workspace={workspace} />
        <Section title="Where it goes next" description="The same as drawing a connection.">
          <Exits id={id} card={card} problems={problems} />
        </Section>
      </fieldset>
    </div>
  )
}

const NONE: readonly Problem[] = []

/** What no field of the form tells: problems of the card as a whole, or of a setting the form does not show. */
function Problems({ id, problems, readOnly }: ProblemsProps) {
  const fix = useFix()
  const own = problems.filter(({ path, code }) => path === undefined || UNTOLD.has(code))
  if (own.length === 0) return null
  return (
    <ul aria-label="Problems of this card" className="flex flex-col gap-2">
      {own.map(problem => (
        <li key={`${problem.code} ${problem.path} ${problem.message}`}>
          <Notice tone={problem.severity === 'error' ? 'danger' : 'warning'}>
            {problem.message} {problem.fix}
            {readOnly ? null : <FixButtons problem={problem} onFix={one => fix(id, one)} />}
          </Notice>
        </li>
      ))}
    </ul>
  )
}

interface ProblemsProps {
  readonly id: string
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
}

const UNTOLD = new Set(['settings_invalid', 'exit_unknown'])

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
  const fix = useFix()
  const unset = useUnset(id)
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
        unset={unset}
        onFix={one => fix(id, one)}
      />
    </Suspense>
  )
}
