import { Combobox as Base } from '@base-ui/react/combobox'
import { ChevronsUpDown, X } from 'lucide-react'
import { classes } from './classes'
import type { ComboboxItem } from './comboboxItems'
import type { FieldWiring } from './Field'

export type ComboboxBoxProps = {
  wiring: FieldWiring
  picked: ComboboxItem | null
  typing: boolean
  placeholder: string | undefined
  clearable: boolean
  /** The focus has gone elsewhere while the list was closed. */
  onLeave: () => void
}

const press = 'grid h-full w-7 shrink-0 place-items-center text-faint hover:text-ink coarse:w-10'

/** The closed combobox: what is picked, and where to type. */
export function ComboboxBox(props: ComboboxBoxProps) {
  const { wiring, picked, typing, placeholder = 'Search…', clearable, onLeave } = props
  const leading = typing ? null : picked?.leading
  return (
    <Base.InputGroup
      title={picked?.label}
      className="control flex h-8 items-stretch overflow-clip coarse:h-10"
    >
      {leading && (
        <span className="flex shrink-0 items-center pl-2 text-muted [&>svg]:size-4">{leading}</span>
      )}
      <Base.Input
        {...wiring}
        placeholder={placeholder}
        // What is typed next takes the place of what is picked.
        onFocus={event => event.currentTarget.select()}
        onMouseUp={event => typing || event.currentTarget.select()}
        onBlur={event => event.currentTarget.getAttribute('aria-expanded') !== 'true' && onLeave()}
        className={classes(
          'min-w-0 flex-1 truncate bg-transparent outline-none disabled:text-muted',
          leading ? 'pl-2' : 'pl-2.5',
        )}
      />
      {clearable && (
        <Base.Clear aria-label="Clear" className={classes(press, 'data-disabled:hidden')}>
          <X aria-hidden="true" className="size-3.5" />
        </Base.Clear>
      )}
      <Base.Trigger aria-label="Show all" className={classes(press, 'pr-0.5')}>
        <ChevronsUpDown aria-hidden="true" className="size-3.5" />
      </Base.Trigger>
    </Base.InputGroup>
  )
}
