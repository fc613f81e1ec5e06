import { WorkspaceScreen } from '@/screens/workspace/WorkspaceScreen'
import { Page } from './Page'
import { flowHref } from './paths'

interface WorkspaceRouteProps {
  /** The table to begin with. */
  readonly table?: string | undefined
  /** Of that table, what is looked at at once. */
  readonly id?: string | undefined
}

export function WorkspaceRoute({ table, id }: WorkspaceRouteProps) {
  return (
    <Page title="Workspace" at="workspace">
      <WorkspaceScreen hrefOf={flowHref} first={table} opened={id} />
    </Page>
  )
}
