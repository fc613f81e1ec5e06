import { lazy, type ReactNode, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Pending } from './Pending'
import { idOf } from './paths'
import { ScreenBoundary } from './ScreenBoundary'

const LibraryRoute = lazy(async () => ({ default: (await import('./LibraryRoute')).LibraryRoute }))
const WorkspaceRoute = lazy(async () => ({ default: (await import('./WorkspaceRoute')).WorkspaceRoute }))
const EditorRoute = lazy(async () => ({ default: (await import('./EditorRoute')).EditorRoute }))
const NotFoundRoute = lazy(async () => ({ default: (await import('./NotFoundRoute')).NotFoundRoute }))

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
