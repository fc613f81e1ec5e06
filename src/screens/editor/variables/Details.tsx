import type { Problem } from '@/core/flow/problem'
import type { Place, VariableRow } from '@/core/flow/variables/table'
import { useToast } from '@/ui/Toasts'
import { useEditor } from '../context'
import { DeclaredDetails } from './DeclaredDetails'
import { Places } from './Places'
import { UnknownDetails } from './UnknownDetails'

interface DetailsProps {
  readonly row: VariableRow
  /** What there is to know about the change that was made last. */
  readonly said: readonly Problem[]
  /** The row goes on under this name. */
  onMoved(name: string, said?: readonly Problem[]): void
  onDeleted(): void
  onShowPlace(place: Place): void
}

/** One variable unfolded: what can be done with it, and where it is named. */
export function Details({ row, said, onMoved, onDeleted, onShowPlace }: DetailsProps) {
  const readOnly = useEditor(state => state.readOnly)
  const toast = useToast()
  return (
    <>
      <fieldset disabled={readOnly} className="contents">
        {row.variable ? (
          <DeclaredDetails
            row={row}
            variable={row.variable}
            said={said}
            onRenamed={(name, about) => {
              toast(renamedWords(row, name))
              onMoved(name, about)
            }}
            onDeleted={() => {
              toast(`Deleted “${row.name}”`)
              onDeleted()
            }}
          />
        ) : (
          <UnknownDetails name={row.name} onSettled={onMoved} />
        )}
      </fieldset>
      <Places label="Set in" places={row.sets} onShow={onShowPlace} />
      <Places label="Read in" places={row.reads} onShow={onShowPlace} />
    </>
  )
}

function renamedWords({ name, sets, reads }: VariableRow, to: string): string {
  const cards = new Set([...sets, ...reads].map(({ card }) => card)).size
  const where = cards === 0 ? '' : cards === 1 ? ' in 1 card' : ` in ${cards} cards`
  return `Renamed “${name}” to “${to}”${where}`
}
