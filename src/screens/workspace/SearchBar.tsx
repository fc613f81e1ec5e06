import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { TextField } from '@/ui/TextField'

export interface SearchBarProps {
  /** What is searched, e.g. `contacts`. */
  readonly what: string
  readonly placeholder: string
  readonly sought: string
  readonly onSeek: (sought: string) => void
  readonly found: number
  readonly all: number
  /** What else can be done with the list. */
  readonly children?: ReactNode
}

/** Finds somebody in a long list, and says how many there are. */
export function SearchBar({ what, placeholder, sought, onSeek, found, all, children }: SearchBarProps) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <TextField
        label={`Search ${what}`}
        labelHidden
        type="search"
        placeholder={placeholder}
        leading={<Search aria-hidden="true" />}
        value={sought}
        onChange={onSeek}
        className="min-w-0 flex-[1_1_14rem] md:max-w-sm"
      />
      <p
        role="status"
        className="text-muted text-sm tabular-nums empty:sr-only max-md:order-last max-md:w-full"
      >
        {sought.trim() !== '' && `${found.toLocaleString('en')} of ${all.toLocaleString('en')} ${what}`}
      </p>
      {children && <div className="ml-auto flex flex-wrap gap-2">{children}</div>}
    </div>
  )
}

/** Whether a text has each of the sought words somewhere, without regard to case. */
export function matching<T>(items: readonly T[], textOf: (item: T) => string, sought: string): readonly T[] {
  const words = sought.toLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return items
  return items.filter(item => {
    const text = textOf(item).toLowerCase()
    return words.every(word => text.includes(word))
  })
}
