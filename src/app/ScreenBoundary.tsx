import { Component, type ReactNode } from 'react'
import { Button } from '@/ui/Button'
import { LinkButton } from '@/ui/LinkButton'
import { LIBRARY } from './paths'

export interface ScreenBoundaryProps {
  /** Ways to carry the work to safety, e.g. a *Download flow* button; it must not need what just broke. */
  readonly rescue?: ReactNode
  readonly children: ReactNode
}

/** Where a screen breaks, says so and offers ways on; the rest of the app, and what is stored, are untouched. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, { readonly cause: unknown }> {
  override state = { cause: null }

  static getDerivedStateFromError(cause: unknown) {
    return { cause: cause ?? 'unknown' }
  }

  override render() {
    const { cause } = this.state
    return cause === null ? this.props.children : <Broken cause={cause} rescue={this.props.rescue} />
  }
}

function Broken({ cause, rescue }: { cause: unknown; rescue: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-4 px-6 py-12" role="alert">
      <h1 className="text-balance font-semibold text-xl">This page stopped working</h1>
      <p className="text-pretty text-muted">
        That is a fault of Baton, not of yours. Your flows are safe: each change was stored when you made it.
        Reload to go on where you were.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => window.location.reload()}>
          Reload
        </Button>
        {rescue}
        <LinkButton href={LIBRARY}>Go to your flows</LinkButton>
      </div>
      <details className="text-muted text-sm">
        <summary>For whoever repairs it</summary>
        <pre className="wrap-anywhere mt-2 whitespace-pre-wrap rounded-md bg-sunken p-3 font-mono text-xs">
          {cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}
        </pre>
      </details>
    </main>
  )
}
