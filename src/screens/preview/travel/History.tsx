import { CornerDownRight, History as HistoryIcon } from 'lucide-react'
import { useState } from 'react'
import { conversationsOf } from '@/core/rehearsal/world'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/classes'
import { NativeSelect } from '@/ui/NativeSelect'
import { eventWords } from '../eventWords'
import type { Play } from '../play'
import { looksBack } from '../play'
import { type Run, worldAt } from '../run'
import { newsOf, stepText } from '../stepText'
import { Time } from '../Time'
import { momentText } from '../zone'
import { Comparison } from './Comparison'
import type { Moment } from './moment'

export interface HistoryProps {
  readonly play: Play
  readonly runs: readonly Run[]
  readonly zone: string
  onStep(index: number, moment?: Moment): void
  onEnd(): void
  onRun(id: number): void
}

/** All that was done, to step back to any of it; and the other runs, to go on with one or to compare. */
export function History({ play, runs, zone, onStep, onEnd, onRun }: HistoryProps) {
  const { run, shown, moment } = play
  return (
    <div className="@container relative grid min-h-0 content-start gap-4 overflow-y-auto p-4">
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
          {run.steps.map(({ place, action }) => (
            <li key={place}>
              <button
                type="button"
                aria-current={place === shown && !moment ? 'step' : undefined}
                onClick={() => onStep(place)}
                className={classes(
                  'flex min-h-8 w-full items-start gap-2 rounded-md px-2 py-1.5 text-left text-sm hover:bg-hover coarse:min-h-10',
                  place === shown && 'bg-accent-soft font-medium',
                  place > shown && 'text-faint',
                )}
              >
                <Time at={action.at} zone={zone} seconds={crowded(run, place, zone)} />
                <span className="wrap-anywhere min-w-0 flex-1">{stepText(run, place)}</span>
              </button>
              <Brought {...{ run, place, zone, onStep }} moment={place === shown ? moment : null} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

/** Whether a step beside it happened in the same minute. */
function crowded({ steps }: Run, place: number, zone: string): boolean {
  const minute = (step: Run['steps'][number] | undefined) => step && momentText(zone, step.action.at)
  const here = minute(steps[place])
  return here === minute(steps[place - 1]) || here === minute(steps[place + 1])
}

interface BroughtProps extends Pick<HistoryProps, 'zone' | 'onStep'> {
  readonly run: Run
  readonly place: number
  /** The event of this step at which somebody looks. */
  readonly moment: Moment | null
}

/** All that a step brought, in the words of the transcript; a press on an event looks at it. */
function Brought({ run, place, zone, moment, onStep }: BroughtProps) {
  const several = conversationsOf(worldAt(run, place)).length > 1
  const lines = newsOf(run, place).flatMap(({ conversation, who, place: at, event }) => {
    const text = eventWords(event, zone)
    return text === null
      ? []
      : [{ at: { conversation, place: at }, text: several ? `${who} · ${text}` : text }]
  })
  if (lines.length === 0) return null
  return (
    <ul className="mb-1 ml-4 grid border-line border-l pl-1 text-muted text-xs">
      {lines.map(({ at, text }) => {
        const here = moment?.conversation === at.conversation && moment.place === at.place
        return (
          <li key={`${at.conversation} ${at.place}`}>
            <button
              type="button"
              aria-current={here ? 'step' : undefined}
              onClick={() => onStep(place, at)}
              className={classes(
                'wrap-anywhere block min-h-6 w-full whitespace-pre-wrap rounded-md px-2 py-1 text-left first-letter:uppercase hover:bg-hover coarse:min-h-10',
                here && 'bg-accent-soft font-medium text-ink',
              )}
            >
              {text}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

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
