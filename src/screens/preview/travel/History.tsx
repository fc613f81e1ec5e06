import { CornerDownRight, History as HistoryIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/classes'
import { NativeSelect } from '@/ui/NativeSelect'
import { actionText } from '../actionText'
import type { Play } from '../play'
import { looksBack } from '../play'
import type { Run } from '../run'
import { Time } from '../Time'
import { Comparison } from './Comparison'

export interface HistoryProps {
  readonly play: Play
  readonly runs: readonly Run[]
  readonly zone: string
  onStep(index: number): void
  onEnd(): void
  onRun(id: number): void
}

/** All that was done, to step back to any of it; and the other runs, to go on with one or to compare. */
export function History({ play, runs, zone, onStep, onEnd, onRun }: HistoryProps) {
  const { run, shown } = play
  return (
    <div className="grid min-h-0 content-start gap-4 overflow-y-auto p-4">
      {runs.length > 1 && <Runs {...{ run, runs, zone, onRun }} />}
      <section aria-label="Steps" className="grid gap-2">
        <p className="text-pretty text-muted text-sm">
          Step back to any moment, change something, and go on from there. What happened stays to compare.
        </p>
        {looksBack(play) && (
          <Button icon={<HistoryIcon aria-hidden="true" />} onClick={onEnd}>
            Back to the latest step
          </Button>
        )}
        <ol className="grid">
          {numbered(run).map(({ action, world, i }) => (
            <li key={i}>
              <button
                type="button"
                aria-current={i === shown ? 'step' : undefined}
                onClick={() => onStep(i)}
                className={classes(
                  'flex min-h-8 w-full items-start gap-2 rounded-md px-2 py-1.5 text-left text-sm hover:bg-hover coarse:min-h-10',
                  i === shown && 'bg-accent-soft font-medium',
                  i > shown && 'text-faint',
                )}
              >
                <Time at={action.at} zone={zone} />
                <span className="wrap-anywhere min-w-0 flex-1">{actionText(action, world)}</span>
              </button>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

/** Steps with their places: the list only ever grows at its end, and is cut there. */
const numbered = ({ steps }: Run) => steps.map((step, i) => ({ ...step, i }))

function Runs({
  run,
  runs,
  zone,
  onRun,
}: Pick<HistoryProps, 'runs' | 'zone' | 'onRun'> & { readonly run: Run }) {
  const others = runs.filter(({ id }) => id !== run.id)
  const [chosen, choose] = useState('')
  const other = others.find(({ id }) => String(id) === chosen)
  return (
    <section aria-label="Runs" className="grid gap-2">
      <ul className="grid gap-1">
        {runs.map(one => (
          <li key={one.id}>
            <button
              type="button"
              aria-pressed={one.id === run.id}
              onClick={() => onRun(one.id)}
              className={classes(
                'flex min-h-8 w-full items-center gap-2 rounded-md border border-line px-2 py-1 text-left text-sm hover:bg-hover coarse:min-h-10',
                one.id === run.id && 'border-accent bg-accent-soft font-medium',
              )}
            >
              <CornerDownRight aria-hidden="true" className="size-4 shrink-0 text-faint" />
              <span className="wrap-anywhere min-w-0 flex-1">{one.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <NativeSelect
        label="Compare with"
        value={chosen}
        onChange={choose}
        options={[
          { value: '', label: 'No other run' },
          ...others.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      {other && <Comparison left={run} right={other} zone={zone} />}
    </section>
  )
}
