import { WorkspaceScreen } from '@/screens/workspace/WorkspaceScreen'
import { Page } from './Page'
import { flowHref } from './paths'

/** `table`: the one to begin with. */
export function WorkspaceRoute({ table }: { table?: string | undefined }) {
  return (
    <Page title="Workspace" at="workspace">
      <WorkspaceScreen hrefOf={flowHref} first={table} />
    </Page>
  )
}
