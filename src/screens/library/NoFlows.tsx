import { useQuery } from '@tanstack/react-query'
import { ArrowRight, Play, Plus, Workflow } from 'lucide-react'
import { Button } from '@/ui/Button'
import { EmptyState } from '@/ui/EmptyState'
import { type Example, examplesQuery } from './examples'
import { useStart } from './useStart'

interface NoFlowsProps {
  readonly onBlank: () => void
  readonly onOpen: (id: string) => void
  readonly onRehearse: (id: string) => void
}

/** The example in which a visitor gets to a person with a single press. */
const TRIED = 'support-bot.json'

/** The first visit: what this is for, to be tried at once, and ways to begin that lead somewhere. */
export function NoFlows({ onBlank, onOpen, onRehearse }: NoFlowsProps) {
  const { data: examples = [] } = useQuery(examplesQuery)
  const { start, busy } = useStart(onOpen)
  const tried = examples.find(({ file }) => file === TRIED)
  return (
    <section aria-label="Getting started" className="rounded-2xl border border-line bg-surface shadow-card">
      <EmptyState
        icon={<Workflow />}
        title="Build your first flow"
        text="A flow greets your visitors, finds out what they need and hands them to the right person. See one at work: write as the visitor, and see who takes over and why. A flow file can be dropped anywhere on this page."
        actions={
          <>
            {tried && <TryButton example={tried} onRehearse={onRehearse} />}
            <Button
              variant={tried ? 'secondary' : 'primary'}
              icon={<Plus aria-hidden="true" />}
              onClick={onBlank}
            >
              New blank flow
            </Button>
          </>
        }
        className="pb-10"
      />
      {examples.length > 0 && (
        <div className="border-line border-t p-4 sm:p-6">
          <h3 className="mb-3 font-semibold text-base">Start from an example</h3>
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {examples.map(example => (
              <ExampleCard
                key={example.file}
                example={example}
                onStart={() => busy || void start(example.name, example)}
              />
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** Takes the example into the library and lets a visitor arrive. */
function TryButton({ example, onRehearse }: { example: Example; onRehearse: (id: string) => void }) {
  const { start, busy } = useStart(onRehearse)
  return (
    <Button
      variant="primary"
      icon={<Play aria-hidden="true" />}
      busy={busy}
      onClick={() => busy || void start(example.name, example)}
    >
      Try a hand-off now
    </Button>
  )
}

function ExampleCard({ example, onStart }: { example: Example; onStart: () => void }) {
  return (
    <li className="group relative flex flex-col gap-1 rounded-xl border border-line bg-canvas p-4 transition-colors hover:border-accent-line">
      <div className="flex items-start justify-between gap-2">
        <button
          type="button"
          onClick={onStart}
          className="rounded-sm text-left font-medium text-base after:absolute after:inset-0 after:rounded-xl"
        >
          {example.name}
        </button>
        <ArrowRight
          aria-hidden="true"
          className="mt-0.5 size-4 shrink-0 text-faint transition-transform group-hover:translate-x-0.5 group-hover:text-accent-text"
        />
      </div>
      <p className="text-pretty text-muted text-sm">{example.summary}</p>
    </li>
  )
}
