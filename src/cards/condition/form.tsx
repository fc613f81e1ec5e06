import { AddRow } from '@/cards/fields/AddRow'
import { dropped, moved, replaced } from '@/cards/fields/rows'
import { useRowFocus } from '@/cards/fields/useRowFocus'
import type { FormProps } from '../face'
import { BranchFields } from './BranchFields'
import type { Condition } from './card'
import { MOST_BRANCHES, withBranches } from './newBranches'

/** The branches, in the order in which they are tried. */
export function ConditionForm(props: FormProps<Condition>) {
  const { settings, onChange } = props
  const { branches } = settings
  const { list, focusRow } = useRowFocus()
  const change = (next: Condition['branches'], field: string) =>
    onChange({ ...settings, branches: next }, field)
  return (
    <div ref={list} className="grid gap-4">
      <p className="text-pretty text-muted text-sm">
        The first branch that holds is taken, else{' '}
        <em className="font-medium text-ink not-italic">Otherwise</em>.
      </p>
      {branches.map((branch, place) => (
        <BranchFields
          key={branch.key}
          {...{ form: props, branch, place, count: branches.length }}
          onChange={(next, field) => change(replaced(branches, place, next), `branches.${place}.${field}`)}
          onMove={to => change(moved(branches, place, to), `branches.${branch.key}→${to}`)}
          onRemove={() => {
            focusRow(place)
            change(dropped(branches, place), `branches-${branch.key}`)
          }}
        />
      ))}
      {branches.length < MOST_BRANCHES && (
        <AddRow
          label="New branch"
          placeholder="Big budget"
          onAdd={names => change(withBranches(branches, names), `branches+${branches.length}`)}
        />
      )}
    </div>
  )
}
