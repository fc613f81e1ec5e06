import { FileX2 } from 'lucide-react'
import { distinct } from '@/storage/naming'
import type { Summary } from '@/storage/summary'
import { Badge } from '@/ui/Badge'
import { Notice } from '@/ui/Notice'
import { FoundProblems } from './FoundProblems'
import type { Inspected } from './inspectFiles'
import { UnresolvedPeople } from './UnresolvedPeople'

export interface FoundFlowProps {
  readonly found: Inspected
  /** Flows there are already, whose names and ids are taken. */
  readonly known: readonly Summary[]
}

/** What one file holds: the flow and what to know about it, or why there is none. */
export function FoundFlow({ found, known }: FoundFlowProps) {
  if (!found.flow) return <NoFlow found={found} />
  return <Flow found={found} name={found.flow.name} storedAs={distinct(found.flow, known).name} />
}

function Flow({ found, name, storedAs }: { found: Inspected; name: string; storedAs: string }) {
  const { file, counts, problems, unresolved, titleOf } = found
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="grid gap-4 rounded-xl border border-line bg-surface p-4">
      <div>
        <h3 dir="auto" className="wrap-anywhere font-semibold text-lg">
          {name}
        </h3>
        <p className="wrap-anywhere text-muted text-sm">
          {total.toLocaleString()} {total === 1 ? 'card' : 'cards'} · {file}
        </p>
        {storedAs !== name && (
          <p className="wrap-anywhere mt-1 text-sm">
            You have a flow of this name; this one will be called “{storedAs}”.
          </p>
        )}
        <ul aria-label="Cards by type" className="mt-2.5 flex flex-wrap gap-1.5">
          {counts.map(({ label, count }) => (
            <li key={label} className="max-w-full">
              <Badge>
                {count} × {label}
              </Badge>
            </li>
          ))}
        </ul>
      </div>
      {unresolved.length > 0 && <UnresolvedPeople unresolved={unresolved} titleOf={titleOf} />}
      <FoundProblems problems={problems} titleOf={titleOf} />
      {problems.length + unresolved.length === 0 && (
        <Notice tone="success">Nothing to worry about: everything in it is known here.</Notice>
      )}
    </section>
  )
}

function NoFlow({ found: { file, problems } }: { found: Inspected }) {
  return (
    <section className="grid gap-3 rounded-xl border border-line bg-surface p-4">
      <h3 className="wrap-anywhere flex items-center gap-2 font-semibold text-base">
        <FileX2 aria-hidden="true" className="size-4.5 shrink-0 text-danger-border" />
        {file}: no flow to import
      </h3>
      <FoundProblems problems={problems} titleOf={String} />
    </section>
  )
}
