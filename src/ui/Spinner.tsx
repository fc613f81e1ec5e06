import { classes } from './classes'
import { VisuallyHidden } from './VisuallyHidden'

/** Something is on its way. With a label it says so aloud; without, whatever surrounds it must. */
export function Spinner({
  label,
  size = 'sm',
}: {
  label?: string | undefined
  size?: 'sm' | 'md' | undefined
}) {
  return (
    <span role={label ? 'status' : undefined} className="inline-flex">
      <svg
        viewBox="0 0 16 16"
        fill="none"
        aria-hidden="true"
        className={classes('animate-spin', size === 'sm' ? 'size-4' : 'size-6')}
      >
        <circle cx="8" cy="8" r="6.25" stroke="currentColor" strokeWidth="1.75" opacity="0.25" />
        <path
          d="M14.25 8A6.25 6.25 0 0 0 8 1.75"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinecap="round"
        />
      </svg>
      {label && <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  )
}
