import { Plus, Wrench } from 'lucide-react'
import { declare } from '@/core/flow/compose'
import { nameProblem } from '@/core/flow/variables/change'
import { declarationOf, meantBy, takeInstead } from '@/core/flow/variables/unknown'
import { Button } from '@/ui/Button'
import { useEditor, useEditorContext } from '../context'
import { Said } from './Said'

interface UnknownDetailsProps {
  readonly name: string
  /** The name is declared now, or another one has taken its place. */
  onSettled(name: string): void
}

/** A name that cards use and the flow does not have: the variable that was meant takes its place, or it is created. */
export function UnknownDetails({ name, onSettled }: UnknownDetailsProps) {
  const { store, catalog } = useEditorContext()
  const flow = useEditor(state => state.flow)
  const meant = meantBy(flow, name)
  const problem = nameProblem(flow, name)
  return (
    <>
      {problem && <Said problems={[problem]} />}
      <div className="flex flex-wrap gap-2">
        {meant !== null && (
          <Button
            icon={<Wrench />}
            className="h-auto min-h-8 max-w-full whitespace-normal py-1"
            onClick={() => {
              const { flow, apply } = store.getState()
              apply(takeInstead(flow, catalog, name, meant))
              onSettled(meant)
            }}
          >
            <span className="wrap-anywhere min-w-0">Use “{meant}” instead</span>
          </Button>
        )}
        {problem === null && (
          <Button
            icon={<Plus />}
            className="h-auto min-h-8 max-w-full whitespace-normal py-1"
            onClick={() => {
              const { flow, apply } = store.getState()
              apply(declare(name, declarationOf(flow, catalog, name)))
              onSettled(name)
            }}
          >
            <span className="wrap-anywhere min-w-0">Create variable “{name}”</span>
          </Button>
        )}
      </div>
    </>
  )
}
