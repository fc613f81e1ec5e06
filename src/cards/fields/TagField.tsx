import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Field, type FieldText } from '@/ui/Field'
import { IconButton } from '@/ui/IconButton'
import { dropped } from './rows'
import { type Tagged, tagsIn, withTags } from './tags'
import { useRowFocus } from './useRowFocus'

export type TagFieldProps = Pick<FieldText, 'label' | 'labelHidden' | 'className'> & {
  placeholder?: string | undefined
  tags: readonly string[]
  /** How many there may be. */
  most?: number | undefined
  onChange: (tags: readonly string[]) => void
}

/**
 * Tags as chips, with room to type the next. Enter, a comma, or leaving the box adds it; Backspace in the empty box takes the
 * last away. Several that are pasted are several chips.
 */
export function TagField({
  label,
  labelHidden,
  className,
  placeholder,
  tags,
  most = 50,
  onChange,
}: TagFieldProps) {
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const { list, focusRow } = useRowFocus()

  function add(typed: string): void {
    const more = tagsIn(typed)
    const next = withTags(tags, more, most)
    setText('')
    setSaid(saidOf(next, most))
    if (next.tags.length > tags.length) onChange(next.tags)
  }
  function remove(place: number): void {
    setSaid(`Removed “${tags[place]}”.`)
    onChange(dropped(tags, place))
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault()
      add(text)
    } else if (event.key === 'Backspace' && text === '' && !event.repeat && tags.length > 0) {
      event.preventDefault()
      remove(tags.length - 1)
    }
  }
  return (
    <Field {...{ label, labelHidden, className }}>
      {wiring => (
        <div ref={list}>
          <div className="control flex flex-wrap items-center gap-1 p-0.75">
            {tags.length > 0 && (
              <ul aria-label={label} className="contents">
                {tags.map((tag, place) => (
                  <Chip
                    // A file, or what a flow wrote, may hold a tag twice: then its words do not tell it apart.
                    key={`${tag} ${tags.indexOf(tag) === place ? '' : place}`}
                    tag={tag}
                    onRemove={() => {
                      focusRow(place, 'button, input')
                      remove(place)
                    }}
                  />
                ))}
              </ul>
            )}
            <input
              {...wiring}
              autoComplete="off"
              enterKeyHint="done"
              placeholder={tags.length === 0 ? placeholder : undefined}
              value={text}
              onKeyDown={onKeyDown}
              onBlur={() => text.trim() !== '' && add(text)}
              onChange={({ currentTarget: { value } }) => {
                // Not every keyboard on glass says which key was pressed.
                if (value.includes(',')) add(value)
                else setText(value)
              }}
              onPaste={event => {
                const pasted = event.clipboardData.getData('text')
                if (!/[,\r\n]/u.test(pasted)) return
                event.preventDefault()
                add(text + pasted)
              }}
              className="min-h-7 min-w-20 flex-1 bg-transparent px-1.5 outline-none"
            />
          </div>
          <p role="status" className="mt-1 text-muted text-xs empty:hidden">
            {said}
          </p>
        </div>
      )}
    </Field>
  )
}

const Chip = ({ tag, onRemove }: { tag: string; onRemove: () => void }) => (
  <li
    data-row
    className="flex max-w-full items-center rounded-md border border-line bg-sunken pl-2 text-ink text-sm"
  >
    <span className="wrap-anywhere min-w-0">{tag}</span>
    <IconButton size="sm" className="size-6" label={`Remove “${tag}”`} icon={<X />} onClick={onRemove} />
  </li>
)

/** What could not be added, and why. */
function saidOf({ known, over }: Tagged, most: number): string {
  const quoted = (tags: readonly string[]): string => tags.map(tag => `“${tag}”`).join(', ')
  const there =
    known.length === 0 ? '' : `${quoted(known)} ${known.length === 1 ? 'is' : 'are'} there already.`
  const left =
    over.length === 0
      ? ''
      : `There can be ${most} tags: ${quoted(over)} ${over.length === 1 ? 'was' : 'were'} left out.`
  return [there, left].filter(Boolean).join(' ')
}
