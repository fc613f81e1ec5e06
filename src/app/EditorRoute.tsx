import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { catalog } from '@/cards/catalog'
import type { Workspace } from '@/core/workspace/workspace'
import type { LedTo } from '@/screens/editor/useLedTo'
import { flowQuery } from '@/storage/libraryQueries'
import { useWorkspace } from '@/storage/workspaceQueries'
import { OpenFlow } from './editor/OpenFlow'
import { Pending } from './Pending'

const Unreadable = lazy(async () => ({ default: (await import('./editor/Unreadable')).Unreadable }))

interface EditorRouteProps {
  readonly id: string
  /** The rehearsal begins at once. */
  readonly rehearse?: boolean
  readonly ledTo?: LedTo | undefined
}

/** One flow of the library, read and put on the workbench. */
export function EditorRoute({ id, rehearse = false, ledTo }: EditorRouteProps) {
  const { data: read, refetch } = useQuery(flowQuery(id, catalog))
  const people = useWorkspace()
  const name = read?.ok ? (read.flow?.name ?? read.summary.name) : null
  useEffect(() => {
    if (name !== null) document.title = `${name} · Baton`
  }, [name])
  if (!read || !people) return <Pending />
  if (!read.ok || !read.flow) {
    return (
      <Suspense fallback={<Pending />}>
        <Unreadable id={id} read={read} onRetry={() => void refetch()} />
      </Suspense>
    )
  }
  const workspace = people.ok ? people.workspace : NOBODY
  return (
    <OpenFlow
      key={read.summary.revision}
      read={{ ...read, flow: read.flow }}
      workspace={workspace}
      trouble={people.ok ? null : people}
      onReload={() => void refetch()}
      {...{ rehearse, ledTo }}
    />
  )
}

/** Stands in where the workspace can't be read: the flow can still be edited, its people just can't be looked up. */
const NOBODY: Workspace = {
  format: 'baton.workspace',
  version: 1,
  name: '',
  hours: null,
  agents: [],
  teams: [],
  contacts: [],
  bots: [],
}
