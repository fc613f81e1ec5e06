import { LinkButton } from '@/ui/LinkButton'
import { Page } from './Page'
import { LIBRARY } from './paths'

export function NotFoundRoute() {
  return (
    <Page title="Nothing here">
      <div className="flex flex-col items-center gap-4 py-16 text-center">
        <h1 className="text-balance font-semibold text-xl">There is nothing at this address</h1>
        <p className="text-muted">The link may be old or incomplete. Your flows are in the library.</p>
        <LinkButton variant="primary" href={LIBRARY}>
          Go to your flows
        </LinkButton>
      </div>
    </Page>
  )
}
