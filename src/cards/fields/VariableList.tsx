import { Combobox as Base } from '@base-ui/react/combobox'
import { ComboboxRow } from '@/ui/ComboboxRow'
import type { ComboboxGroup, ComboboxItem } from '@/ui/comboboxItems'
import type { ReadableGroup } from './readable'
import { TypeIcon } from './TypeIcon'

export type VariableListProps = { groups: readonly ReadableGroup[]; onPick: (path: string) => void }

/** All that a text can read, found by typing. */
export function VariableList({ groups, onPick }: VariableListProps) {
  const { contains } = Base.useFilter()
  return (
    <Base.Root<ComboboxItem>
      inline
      open
      items={groups.map(itemsOf)}
      value={null}
      onValueChange={item => item && onPick(item.value)}
      filter={(item, query) => contains(`${item.label} ${item.description ?? ''}`, query)}
      autoHighlight
    >
      <div className="-m-2 grid gap-1">
        <Base.Input
          aria-label="Search variables"
          placeholder="Search variables…"
          className="control px-2.5 py-1 coarse:h-10"
        />
        <Base.Empty className="px-2 py-3 text-center text-muted text-sm empty:hidden">
          Nothing found
        </Base.Empty>
        <Base.List
          aria-label="Variables"
          className="-mx-1 -mb-1 max-h-72 scroll-py-1 overflow-y-auto overscroll-contain px-1 empty:hidden"
        >
          {(group: ComboboxGroup) => (
            <Base.Group key={group.label} items={group.items}>
              <Base.GroupLabel className="px-2 pt-2 pb-1 font-medium text-faint text-xs">
                {group.label}
              </Base.GroupLabel>
              <Base.Collection>
                {(item: ComboboxItem) => <ComboboxRow key={item.value} item={item} />}
              </Base.Collection>
            </Base.Group>
          )}
        </Base.List>
      </div>
    </Base.Root>
  )
}

const itemsOf = ({ label, readables }: ReadableGroup): ComboboxGroup => ({
  label,
  items: readables.map(({ path, type, about }) => ({
    value: path,
    label: path,
    description: about,
    leading: <TypeIcon type={type} />,
  })),
})
