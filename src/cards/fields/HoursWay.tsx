import type { Reference } from '@/core/flow/document'
import type { FormAround } from './form'
import { WayOut } from './WayOut'

interface HoursWayProps {
  readonly form: FormAround
  /** Whose hours count beside the workspace's. */
  readonly team: Reference | null
}

/** Leads to where the hours are set that a card asks for. */
export function HoursWay({ form, team }: HoursWayProps) {
  const known = form.workspace.teams.find(({ id }) => id === team?.id)
  return (
    <div className="-my-3 grid">
      <WayOut form={form} to={['workspace', 'hours']}>
        Open the workspace’s hours
      </WayOut>
      {known && (
        <WayOut form={form} to={['team', known.id]}>
          {`Open the team “${known.name}”`}
        </WayOut>
      )}
    </div>
  )
}
