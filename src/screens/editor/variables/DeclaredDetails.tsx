import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Variable } from '@/core/flow/document'
import type { Problem } from '@/core/flow/problem'
import { shortened } from '@/core/flow/text'
import { display } from '@/core/flow/value'
import { changeVariable, deleteVariable, renameVariable } from '@/core/flow/variables/change'
import type { VariableRow } from '@/core/flow/variables/table'
import { Button } from '@/ui/Button'
import { useEditor, useEditorContext } from '../context'
import { KindFields } from './KindFields'
import { NameField } from './NameField'
import { Said } from './Said'
import { ValueField } from './ValueField'

interface DeclaredDetailsProps {
  readonly row: VariableRow
  readonly variable: Variable
  /** What there is to know about the change that was made last. */
  readonly said: readonly Problem[]
  onRenamed(name: string, said: readonly Problem[]): void
  onDeleted(): void
}

/** What a variable of the flow is, to be changed: each change is one step of undo and says what it breaks. */
export function DeclaredDetails({ row, variable, said, onRenamed, onDeleted }: DeclaredDetailsProps) {
  const { store, catalog } = useEditorContext()
  const flow = useEditor(state => state.flow)
  const [broken, setBroken] = useState<readonly Problem[] | null>(null)
  const { name } = row
  const { type, scope, initial, sample } = variable

  function change(
    to: Partial<Pick<Variable, 'type' | 'scope' | 'initial' | 'sample'>>,
    field?: string,
  ): void {
    const outcome = changeVariable(store.getState().flow, catalog, name, to)
    if (outcome.change) store.getState().apply(outcome.change, field)
    setBroken(outcome.problems)
  }
  function remove(): void {
    const outcome = deleteVariable(store.getState().flow, catalog, name)
    setBroken(outcome.problems)
    if (!outcome.change) return
    store.getState().apply(outcome.change)
    onDeleted()
  }
  return (
    <>
      <NameField
        name={name}
        consider={to => renameVariable(flow, catalog, name, to)}
        onRename={(to, { change, problems }) => {
          if (change) store.getState().apply(change)
          onRenamed(to, problems)
        }}
      />
      <KindFields {...{ type, scope }} onChange={change} />
      <div data-initial>
        <ValueField
          key={type}
          label="Initial value"
          type={type}
          value={initial}
          onChange={next => change({ initial: next }, `variables/${name}/initial`)}
        />
      </div>
      <ValueField
        key={`${type} sample`}
        label="Sample value"
        hint="Shows how texts read. Conversations never see it."
        type={type}
        value={sample}
        placeholder={sample === undefined ? shortened(display(row.example)) : undefined}
        onChange={next => change({ sample: next }, `variables/${name}/sample`)}
      />
      <Said problems={broken ?? said} />
      {row.unused ? (
        <Button variant="ghost" icon={<Trash2 />} onClick={remove} className="-ml-2 justify-self-start">
          Delete variable
        </Button>
      ) : null}
    </>
  )
}
