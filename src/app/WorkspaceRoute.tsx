import { WorkspaceScreen } from '@/screens/workspace/WorkspaceScreen'
import { Page } from './Page'
import { flowHref } from './paths'

export function WorkspaceRoute() {
  return (
    <Page title="Workspace" at="workspace">
      <WorkspaceScreen hrefOf={flowHref} />
    </Page>
  )
}
