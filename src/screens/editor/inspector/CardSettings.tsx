import { Suspense, useCallback, useMemo } from 'react'
import { readSettings } from '@/core/flow/card-shape'
import { own } from '@/core/flow/json'
import type { Fix, Problem } from '@/core/flow/problem'
import type { Workspace } from '@/core/workspace/workspace'
import { Notice } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { Spinner } from '@/ui/Spinner'
import { useActions } from '../actions/context'
import { useEditor, useEditorContext } from '../context'
import { FixButtons } from '../problems/FixButtons'
import { useFix } from '../problems/useFix'
import { CardHead } from './CardHead'
import { Exits } from './Exits'
import { useCardEdits } from './useCardEdits'
import { useUnset } from './useUnset'

interface CardSettingsProps {
  readonly id: string
  readonly workspace: Workspace
}

/**
 * One card: its title, what is wrong with it, its form, and where it goes next. Each part hears of what it shows alone: what
 * is typed into the form draws the form.
 */
export function CardSettings({ id, workspace }: CardSettingsProps) {
  const type = useEditor(({ flow }) => own(flow.cards, id)?.type)
  const problems = useEditor(state => state.problems[id]) ?? NONE
  const readOnly = useEditor(state => state.readOnly)
  if (type === undefined) return null
  return (
    <div data-settings={id} className="flex flex-col gap-5 p-4">
      <CardHead id={id} type={type} />
      <Problems id={id} problems={problems} readOnly={readOnly} />
      <fieldset disabled={readOnly} className="contents">
        <Form id={id} type={type} problems={problems} workspace={workspace} />
        <Section title="Where it goes next" description="The same as drawing a connection.">
          <Exits id={id} problems={problems} />
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
  readonly type: string
  readonly problems: readonly Problem[]
  readonly workspace: Workspace
}

function Form({ id, type, problems, workspace }: FormSlot) {
  const { catalog, faceOf } = useEditorContext()
  const settings = useEditor(({ flow }) => own(flow.cards, id)?.settings)
  const flow = useEditor(state => state.flow.id)
  const variables = useEditor(state => state.flow.variables)
  const edits = useCardEdits(id)
  const fix = useFix()
  const onFix = useCallback((one: Fix) => fix(id, one), [fix, id])
  const unset = useUnset(id)
  const { goTo } = useActions().stage.host
  const reading = useMemo(
    () => settings && readSettings(catalog, { type, settings }),
    [catalog, type, settings],
  )
  const face = faceOf(type)
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
        onFix={onFix}
        onGoTo={goTo}
      />
    </Suspense>
  )
}
