import type { Button } from '@/core/runtime/event'

export interface OptionsProps {
  readonly buttons: readonly Button[]
  /** Whether the visitor can still press them. */
  readonly live: boolean
  onPress(option: string): void
}

/** What the visitor can answer with one press. */
export function Options({ buttons, live, onPress }: OptionsProps) {
  return (
    <div className="flex flex-wrap gap-1.5 pl-7.5">
      {buttons.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          disabled={!live}
          onClick={() => onPress(key)}
          className="wrap-anywhere min-h-8 max-w-full rounded-2xl border border-accent-line bg-surface px-3 py-1 text-left font-medium text-accent-text text-sm transition-colors enabled:hover:bg-accent-soft disabled:border-line disabled:bg-transparent disabled:text-faint coarse:min-h-10"
        >
          {label || key}
        </button>
      ))}
    </div>
  )
}
