import { Plus, Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { matchIn } from '@/core/flow/find/match'
import type { Problem } from '@/core/flow/problem'
import type { Place, VariableRow } from '@/core/flow/variables/table'
import { Button } from '@/ui/Button'
import { EmptyState } from '@/ui/EmptyState'
import { TextField } from '@/ui/TextField'
import { useEditor } from '../context'
import { AddVariable } from './AddVariable'
import { Details } from './Details'
import { useRows } from './useRows'
import { useVariables } from './useVariables'
import { VariableItem } from './VariableItem'

/** Every variable of the flow: what it is, where it is set and read, and whether it surely has a value there. */
export function VariablesPanel({ onShowPlace }: { onShowPlace(place: Place): void }) {
  const all = useVariables()
  const readOnly = useEditor(state => state.readOnly)
  const [query, setQuery] = useState('')
  const [adding, setAdding] = useState(false)
  const [said, setSaid] = useState<readonly Problem[]>([])
  const add = useRef<HTMLButtonElement>(null)
  const shown = query.trim() === '' ? all : all.filter(({ name }) => matchIn(name, query) !== null)
  const rows = useRows(shown.map(({ name }) => name))

  /** Leads to a row that may only just have come to be. */
  function show(name: string, about: readonly Problem[] = []): void {
    setSaid(about)
    setAdding(false)
    if (!matchIn(name, query)) setQuery('')
    rows.show(name)
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="grid gap-2 border-line border-b p-3">
        <div className="flex min-h-8 flex-wrap items-center justify-between gap-2">
          <p className="text-muted text-sm">{summaryOf(all)}</p>
          {readOnly ? null : (
            <Button ref={add} icon={<Plus />} aria-expanded={adding} onClick={() => setAdding(now => !now)}>
              Add variable
            </Button>
          )}
        </div>
        {(all.length > FEW || query !== '') && <SearchField value={query} onChange={setQuery} />}
      </div>
      {adding && (
        <AddVariable
          onAdded={show}
          onClose={() => {
            setAdding(false)
            add.current?.focus()
          }}
        />
      )}
      <ul
        ref={rows.list}
        aria-label="Variables"
        onKeyDown={rows.onKeyDown}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain empty:hidden"
      >
        {shown.map(row => (
          <VariableItem
            key={row.name}
            row={row}
            open={row.name === rows.unfolded}
            stop={row.name === rows.stop}
            onToggle={name => {
              setSaid([])
              rows.toggle(name)
            }}
            onFocus={rows.onFocus}
          >
            <Details {...{ row, said, onShowPlace }} onMoved={show} onDeleted={() => add.current?.focus()} />
          </VariableItem>
        ))}
      </ul>
      {shown.length === 0 && <Nothing searched={query !== ''} />}
    </div>
  )
}

/** So few are found without a search. */
const FEW = 8

const SearchField = (props: { value: string; onChange(value: string): void }) => (
  <TextField
    label="Search variables"
    labelHidden
    type="search"
    leading={<Search aria-hidden="true" />}
    placeholder="Search variables"
    {...props}
  />
)

const Nothing = ({ searched }: { searched: boolean }) => (
  <EmptyState
    compact
    level={3}
    title={searched ? 'No such variable' : 'No variables yet'}
    text={
      searched
        ? 'Nothing in this flow has a name like that.'
        : 'A variable keeps what the visitor says, or what became of a hand-off. Add one here, or in the card that sets it.'
    }
  />
)

/** "12 variables · 1 unknown · 2 unused" */
function summaryOf(rows: readonly VariableRow[]): string {
  const unknown = rows.filter(({ variable }) => variable === null).length
  const unused = rows.filter(row => row.unused).length
  const known = rows.length - unknown
  const words = [known === 1 ? '1 variable' : `${known} variables`]
  if (unknown > 0) words.push(`${unknown} unknown`)
  if (unused > 0) words.push(`${unused} unused`)
  return words.join(' · ')
}
