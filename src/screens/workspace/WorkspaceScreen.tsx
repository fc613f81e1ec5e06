import { useWorkspace } from '@/storage/workspaceQueries'
import { Damaged } from './Damaged'
import { WorkspaceHeader } from './WorkspaceHeader'
import { WorkspaceTabs } from './WorkspaceTabs'

export interface WorkspaceScreenProps {
  /** Address of a flow's editor. */
  readonly hrefOf: (id: string) => string
  /** The table in front, where a certain one was asked for. */
  readonly first?: string | undefined
  /** Id of the agent or team of that table whose form is open first. */
  readonly opened?: string | undefined
}

/** Who is around when a flow hands over: the people every rehearsal is made with. */
export function WorkspaceScreen({ hrefOf, first, opened }: WorkspaceScreenProps) {
  const found = useWorkspace()
  if (!found) return <h1 className="font-semibold text-2xl tracking-tight">Workspace</h1>
  if (!found.ok) return <Damaged failure={found} />
  return (
    <>
      <WorkspaceHeader workspace={found.workspace} />
      <WorkspaceTabs workspace={found.workspace} {...{ hrefOf, first, opened }} />
    </>
  )
}
