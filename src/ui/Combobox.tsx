import { Combobox as Base } from '@base-ui/react/combobox'
import { useState } from 'react'
import { ComboboxBox } from './ComboboxBox'
import { ComboboxList } from './ComboboxList'
import {
  type ComboboxItem,
  type ComboboxProps,
  createValue,
  grouped,
  itemOf,
  withLast,
} from './comboboxItems'
import { Field, parted } from './Field'

/** One of many, found by typing. Emptying the box and leaving it picks nothing; Escape puts back what was there. */
export function Combobox({ defaultOpen, ...props }: ComboboxProps & { defaultOpen?: boolean | undefined }) {
  const [words, own] = parted(props)
  const { id, items, value, onChange, placeholder, emptyText = 'Nothing found', clearable = true } = own
  const { onCreate, createLabel = (text: string) => `Create “${text}”`, missingLabel, disabled = false } = own
  const { contains } = Base.useFilter()
  /** What is being typed; null while the box shows what is picked. */
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed?.trim() ?? ''
  const groups = grouped(items)
  const picked = itemOf(groups, value, missingLabel)
  const known = groups.some(group =>
    group.items.some(item => item.label.toLowerCase() === text.toLowerCase()),
  )
  const creates = onCreate && text && !known ? { value: createValue, label: createLabel(text) } : null

  function pick(item: ComboboxItem | null, details: Base.Root.ChangeEventDetails) {
    setTyped(details.reason === 'input-clear' ? '' : null)
    if (details.reason === 'clear-press') onChange(null)
    else if (details.reason !== 'item-press' || !item) details.cancel()
    else if (item.value === createValue) onCreate?.(text)
    else onChange(item.value)
    // Escape in a closed box is for the dialog around it.
    if (details.reason === 'escape-key') details.allowPropagation()
  }
  function leave() {
    if (typed !== null && text === '' && clearable) onChange(null)
    setTyped(null)
  }

  return (
    <Field {...words} id={id}>
      {wiring => (
        <Base.Root<ComboboxItem>
          defaultOpen={defaultOpen}
          items={creates ? withLast(items, creates) : items}
          value={picked}
          onValueChange={pick}
          inputValue={typed ?? picked?.label ?? ''}
          onInputValueChange={(next, { reason }) => reason === 'input-change' && setTyped(next)}
          onOpenChange={(open, { reason }) => {
            if (!open) reason === 'focus-out' || reason === 'outside-press' ? leave() : setTyped(null)
          }}
          isItemEqualToValue={(a, b) => a.value === b.value}
          filter={(item, query) => matches(item, query, contains)}
          disabled={disabled}
          autoHighlight
        >
          <ComboboxBox
            {...{ wiring, picked, placeholder, clearable }}
            typing={typed !== null}
            onLeave={leave}
          />
          <ComboboxList label={words.label} emptyText={emptyText} />
        </Base.Root>
      )}
    </Field>
  )
}

/** Every word of the query stands somewhere in what is known of the item. */
function matches(
  item: ComboboxItem,
  query: string,
  contains: (text: string, part: string) => boolean,
): boolean {
  if (item.value === createValue) return true
  const all = `${item.label} ${item.keywords ?? ''} ${item.description ?? ''}`
  return query.split(/\s+/u).every(word => contains(all, word))
}
