import { type ReactNode, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { late } from './late'
import { Pending } from './Pending'
import { idOf } from './paths'
import { ScreenBoundary } from './ScreenBoundary'

const LibraryRoute = late(async () => (await import('./LibraryRoute')).LibraryRoute)
const WorkspaceRoute = late(async () => (await import('./WorkspaceRoute')).WorkspaceRoute)
const EditorRoute = late(async () => (await import('./EditorRoute')).EditorRoute)
const NotFoundRoute = late(async () => (await import('./NotFoundRoute')).NotFoundRoute)

/** Fetches the screen of a path. */
export function fetchScreen(path: string): Promise<unknown> {
  if (path === '/') return LibraryRoute.fetched()
  if (path.startsWith('/workspace')) return WorkspaceRoute.fetched()
  return path.startsWith('/flow/') ? EditorRoute.fetched() : NotFoundRoute.fetched()
}

/** Which screen belongs to which path. Each loads when it is first shown. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">{screen('library', <LibraryRoute />)}</Route>
      <Route path="/workspace/:table?/:id?">
        {({ table, id }) =>
          screen(`workspace ${table} ${id}`, <WorkspaceRoute table={table} id={id && idOf(id)} />)
        }
      </Route>
      <Route path="/flow/:id">{({ id }) => screen(`flow ${id}`, <EditorRoute id={idOf(id)} />)}</Route>
      <Route path="/flow/:id/rehearse">
        {({ id }) => screen(`flow ${id}`, <EditorRoute id={idOf(id)} rehearse />)}
      </Route>
      <Route path="/flow/:id/card/:card/:path?">
        {({ id, card, path }) =>
          screen(`flow ${id}`, <EditorRoute id={idOf(id)} ledTo={{ card: idOf(card), path }} />)
        }
      </Route>
      <Route>{screen('nowhere', <NotFoundRoute />)}</Route>
    </Switch>
  )
}

/** A fresh start for each place: another flow is another editor, and an error stays on the screen it happened on. */
const screen = (key: string, content: ReactNode) => (
  <ScreenBoundary key={key}>
    <Suspense fallback={<Pending />}>{content}</Suspense>
  </ScreenBoundary>
)
