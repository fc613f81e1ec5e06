import { LibraryScreen } from '@/screens/library/LibraryScreen'
import { Page } from './Page'
import { flowHref, openFlow, rehearseFlow } from './paths'

export function LibraryRoute() {
  return (
    <Page title="Flows" at="library">
      <LibraryScreen hrefOf={flowHref} onOpen={openFlow} onRehearse={rehearseFlow} />
    </Page>
  )
}
