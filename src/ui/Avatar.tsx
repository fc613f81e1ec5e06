import type { ReactNode } from 'react'
import { classes } from './classes'
import { type Hue, hueOf } from './hue'
import { type Status, StatusDot } from './StatusDot'

export type AvatarProps = {
  name: string
  /** What decides the colour, if not the name: an id survives a renaming. */
  seed?: string | undefined
  hue?: Hue | undefined
  size?: 'xs' | 'sm' | 'md' | undefined
  /** Round for one, square for several or for a thing. */
  shape?: 'round' | 'square' | undefined
  /** Instead of the initials. */
  icon?: ReactNode | undefined
  status?: Status | undefined
  className?: string | undefined
}

const sizes = {
  xs: 'size-5 text-[0.625rem] [&_svg]:size-3',
  sm: 'size-6 text-[0.6875rem] [&_svg]:size-3.5',
  md: 'size-8 text-xs [&_svg]:size-4',
}

/** Stands for someone whose name is written beside it; hidden from those who listen. */
export function Avatar({
  name,
  seed,
  hue,
  size = 'sm',
  shape = 'round',
  icon,
  status,
  className,
}: AvatarProps) {
  return (
    <span className={classes('relative inline-flex shrink-0', className)}>
      <span
        aria-hidden="true"
        data-hue={hue ?? hueOf(seed ?? name)}
        className={classes(
          'inline-flex select-none items-center justify-center border border-hue-line bg-hue-bg font-semibold text-hue-fg',
          shape === 'round' ? 'rounded-full' : 'rounded-md',
          sizes[size],
        )}
      >
        {icon ?? initials(name)}
      </span>
      {status && (
        <StatusDot
          status={status}
          size={size === 'md' ? 'md' : 'sm'}
          className="-right-0.5 -bottom-0.5 absolute rounded-full bg-surface p-px"
        />
      )}
    </span>
  )
}

/** The first letters of the first and the last word: "Anna-Maria van der Berg" is AB. */
function initials(name: string): string {
  const words = name.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word))
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  const letters = picked.map(word => word?.match(/[\p{L}\p{N}]/u)?.[0] ?? '')
  return letters.join('').toLocaleUpperCase() || '?'
}
