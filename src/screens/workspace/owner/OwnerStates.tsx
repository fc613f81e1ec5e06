import type { OwnerCheck, OwnerState } from '@/core/workspace/ownerCheck'
import { classes } from '@/ui/classes'

/** Which of the contacts that need a look are shown. */
export type Shown = 'all' | Exclude<OwnerState, 'agent'>

export interface OwnerStatesProps {
  readonly counts: OwnerCheck['counts']
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}

/** What is wrong with owners, how often, and showing just that. */
export function OwnerStates({ counts, shown, onShow }: OwnerStatesProps) {
  const all = counts.none + counts.unknown + counts.ambiguous + counts.left
  return (
    <>
      <p className="mb-3 text-pretty text-muted text-sm">
        {counts.agent.toLocaleString('en')} {counts.agent === 1 ? 'contact has' : 'contacts have'} an owner
        who can take a conversation. A hand-off to the owner of one of these finds nobody, and goes to the
        card’s fallback, or leaves by Not found:
      </p>
      <fieldset className="mb-5 min-w-0">
        <legend className="sr-only">Show</legend>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5">
          {SHOWN.map(state => (
            <button
              key={state}
              type="button"
              aria-pressed={shown === state}
              onClick={() => onShow(state)}
              className={classes(
                'rounded-lg border border-line bg-surface px-3 py-2 text-left shadow-card transition-colors hover:bg-sunken',
                'aria-pressed:border-accent-line aria-pressed:bg-accent-soft forced-colors:aria-pressed:outline-2',
                state === 'all' && 'max-sm:col-span-2',
              )}
            >
              <span className="block font-semibold text-lg tabular-nums">
                {(state === 'all' ? all : counts[state]).toLocaleString('en')}
              </span>{' '}
              <span className="block text-muted text-sm">{stateOf(state)}</span>
            </button>
          ))}
        </div>
      </fieldset>
    </>
  )
}

const SHOWN: readonly Shown[] = ['all', 'none', 'unknown', 'ambiguous', 'left']

/** The state in words. */
export function stateOf(state: Shown | OwnerState): string {
  switch (state) {
    case 'all':
      return 'To look at'
    case 'none':
      return 'No owner'
    case 'unknown':
      return 'Owner nobody knows'
    case 'ambiguous':
      return 'Owner several share'
    case 'left':
      return 'Owner has left'
    case 'agent':
      return 'Found'
  }
}
