import { Plus } from 'lucide-react'
import { RowTools } from '@/cards/fields/RowTools'
import { dropped, replaced } from '@/cards/fields/rows'
import { told } from '@/cards/fields/told'
import { useRowFocus } from '@/cards/fields/useRowFocus'
import { Button } from '@/ui/Button'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { TextField } from '@/ui/TextField'
import type { FormProps } from '../face'
import type { Branch, Condition } from './card'
import { emptyTest, MOST_TESTS } from './newBranches'
import { TestFields } from './TestFields'

export type BranchFieldsProps = {
  form: FormProps<Condition>
  branch: Branch
  place: number
  count: number
  onChange: (branch: Branch, field: string) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One branch: its name, and the comparisons that must hold. */
export function BranchFields({ form, branch, place, count, onChange, onMove, onRemove }: BranchFieldsProps) {
  const { label, match, tests } = branch
  const { list, focusRow } = useRowFocus()
  const name = label.trim() === '' ? `branch ${place + 1}` : `“${label}”`
  const changeTests = (next: Branch['tests'], field: string) => onChange({ ...branch, tests: next }, field)
  return (
    <fieldset data-row className="grid min-w-0 gap-3 rounded-lg border border-line bg-canvas p-3">
      <legend className="sr-only">Branch {name}</legend>
      <TextField
        label="Branch"
        aside={
          <span className="-my-1 -mr-1.5">
            <RowTools {...{ name, place, count, onMove, onRemove }} />
          </span>
        }
        error={told(form.problems, `branches.${place}`).error}
        value={label}
        onChange={next => onChange({ ...branch, label: next }, 'label')}
      />
      {tests.length > 1 && (
        <SegmentedControl
          label="Holds when"
          segments={MATCHES}
          value={match}
          onChange={next => onChange({ ...branch, match: next }, `match=${next}`)}
        />
      )}
      <div ref={list} className="grid gap-2.5">
        {tests.map((test, row) => (
          <TestFields
            // A comparison has no identity but its place.
            key={String(row)}
            {...{
              form,
              test,
              row,
              joint: match === 'all' ? 'and' : 'or',
              path: `branches.${place}.tests.${row}`,
            }}
            onChange={(next, field) => changeTests(replaced(tests, row, next), `tests.${row}.${field}`)}
            onRemove={() => {
              focusRow(row)
              changeTests(dropped(tests, row), `tests-${tests.length}`)
            }}
          />
        ))}
        {tests.length < MOST_TESTS && (
          <Button
            variant="ghost"
            size="sm"
            icon={<Plus />}
            className="-ml-2 justify-self-start"
            onClick={() => {
              focusRow(tests.length)
              changeTests([...tests, emptyTest()], `tests+${tests.length}`)
            }}
          >
            Add a comparison
          </Button>
        )}
      </div>
    </fieldset>
  )
}

const MATCHES = [
  { value: 'all', label: 'All comparisons hold' },
  { value: 'any', label: 'Any one holds' },
] as const
