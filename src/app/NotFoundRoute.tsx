import { EmptyState } from '@/ui/EmptyState'
import { LinkButton } from '@/ui/LinkButton'
import { Page } from './Page'
import { LIBRARY } from './paths'

export function NotFoundRoute() {
  return (
    <Page title="Nothing here">
      <EmptyState
        title="There is nothing at this address"
        text="The link may be old or incomplete. Your flows are in the library."
        actions={
          <LinkButton variant="primary" href={LIBRARY}>
            Go to your flows
          </LinkButton>
        }
      />
    </Page>
  )
}
