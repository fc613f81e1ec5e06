import type { Button } from '@/core/runtime/event'
import { classes } from '@/ui/classes'

export interface OptionsProps {
  readonly buttons: readonly Button[]
  /** Whether the visitor can still press them. */
  readonly live: boolean
  /** Absent on a screen that is not the visitor's: there they are only words. */
  onPress?: ((option: string) => void) | undefined
}

/** What the visitor can answer with one press. */
export function Options({ buttons, live, onPress }: OptionsProps) {
  return (
    <div className="flex flex-wrap gap-1.5 pl-7.5">
      {buttons.map(({ key, label }) =>
        onPress ? (
          <button
            key={key}
            type="button"
            disabled={!live}
            onClick={() => onPress(key)}
            className={classes(
              box,
              'min-h-8 border-accent-line bg-surface font-medium text-accent-text transition-colors enabled:hover:bg-accent-soft',
              'disabled:border-line disabled:bg-transparent disabled:text-faint coarse:min-h-10',
            )}
          >
            {label || key}
          </button>
        ) : (
          <span key={key} className={classes(box, 'border-line text-muted')}>
            {label || key}
          </span>
        ),
      )}
    </div>
  )
}

const box = 'wrap-anywhere max-w-full rounded-2xl border px-3 py-1 text-left text-sm'
