import { X } from 'lucide-react'
import { AddRow } from '@/cards/fields/AddRow'
import { dropped } from '@/cards/fields/rows'
import { useRowFocus } from '@/cards/fields/useRowFocus'
import { fold } from '@/core/flow/text'
import { FieldGroup } from '@/ui/FieldGroup'
import { IconButton } from '@/ui/IconButton'

export type TagListProps = {
  label: string
  /** What the box for one more is called. */
  adds: string
  placeholder?: string | undefined
  tags: readonly string[]
  onChange: (tags: readonly string[]) => void
}

/** Tags as chips, and a box for the next; commas part several. */
export function TagList({ label, adds, placeholder, tags, onChange }: TagListProps) {
  const { list, focusRow } = useRowFocus()
  return (
    <FieldGroup label={label}>
      <div ref={list} className="grid gap-2">
        {tags.length > 0 && (
          <ul aria-label={label} className="flex flex-wrap gap-1.5">
            {tags.map((tag, place) => (
              <li
                key={tag}
                data-row
                className="flex max-w-full items-center gap-0.5 rounded-full border border-line bg-sunken pl-2.5 text-sm"
              >
                <span className="wrap-anywhere min-w-0">{tag}</span>
                <IconButton
                  size="sm"
                  label={`Remove “${tag}”`}
                  icon={<X />}
                  onClick={() => {
                    focusRow(place)
                    onChange(dropped(tags, place))
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        <AddRow label={adds} placeholder={placeholder} onAdd={texts => onChange(withTags(tags, texts))} />
      </div>
    </FieldGroup>
  )
}

/** The tags with those that are new, as the card may hold them. */
function withTags(tags: readonly string[], texts: readonly string[]): readonly string[] {
  const all = [...tags, ...texts.flatMap(text => text.split(',')).map(tag => tag.trim())]
  return all
    .filter((tag, i) => tag !== '' && all.findIndex(one => fold(one) === fold(tag)) === i)
    .slice(0, 50)
}
