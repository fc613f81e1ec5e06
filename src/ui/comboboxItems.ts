import type { ReactNode } from 'react'
import type { FieldText } from './Field'

/** Something to pick. */
export type ComboboxItem = {
  value: string
  label: string
  description?: string | undefined
  /** Before the label: an icon, an avatar. */
  leading?: ReactNode | undefined
  /** Further words by which it is found. */
  keywords?: string | undefined
  disabled?: boolean | undefined
}

export type ComboboxGroup = { label: string; items: readonly ComboboxItem[] }

export type ComboboxProps = FieldText & {
  id?: string | undefined
  items: readonly ComboboxItem[] | readonly ComboboxGroup[]
  value: string | null
  onChange: (value: string | null) => void
  placeholder?: string | undefined
  /** What to say when nothing matches. */
  emptyText?: string | undefined
  /** Whether nothing is an answer too; then there is a button to clear it. */
  clearable?: boolean | undefined
  /** Makes something new of what was typed; the last row of the list offers it. */
  onCreate?: ((text: string) => void) | undefined
  /** The words of that row. */
  createLabel?: ((text: string) => string) | undefined
  /** What to call a value that is not among the items. */
  missingLabel?: string | undefined
  disabled?: boolean | undefined
}

/** The value of the row that makes something new. Nobody can type it, so no real item has it. */
export const createValue = '\u0000create'

/** The items with one more at the end, after a line of its own where there are groups. */
export function withLast(items: ComboboxProps['items'], last: ComboboxItem): ComboboxProps['items'] {
  const flat = items.flatMap(entry => ('items' in entry ? [] : [entry]))
  return flat.length === items.length ? [...flat, last] : [...grouped(items), { label: '', items: [last] }]
}

/** The items as groups; a flat list is one group without a name. */
export function grouped(items: ComboboxProps['items']): readonly ComboboxGroup[] {
  const groups: ComboboxGroup[] = []
  const flat: ComboboxItem[] = []
  for (const entry of items) {
    if ('items' in entry) groups.push(entry)
    else flat.push(entry)
  }
  return flat.length > 0 ? [{ label: '', items: flat }, ...groups] : groups
}

/** The picked item. A value that is no longer offered still has a name to be shown under. */
export function itemOf(
  groups: readonly ComboboxGroup[],
  value: string | null,
  missing?: string,
): ComboboxItem | null {
  if (value === null) return null
  for (const group of groups) {
    const item = group.items.find(candidate => candidate.value === value)
    if (item) return item
  }
  return { value, label: missing ?? value }
}
