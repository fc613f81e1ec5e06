import { type ReactNode, use } from 'react'
import { WhyContext, type WhyPath } from './links'

export type WhyLinkProps = { readonly children: ReactNode } & (
  | { readonly card: string; readonly path: WhyPath }
  | { readonly agent: string }
  | { readonly team: string }
)

/** Words of an explanation that lead to what decided; plain words where the screen around can't show it. */
export function WhyLink(props: WhyLinkProps) {
  const show = useWay(props)
  if (!show) return props.children
  return (
    <button
      type="button"
      onClick={show}
      className="wrap-anywhere rounded-sm text-left text-accent-text underline decoration-dotted underline-offset-2 hover:decoration-solid"
    >
      {props.children}
    </button>
  )
}

function useWay(props: WhyLinkProps): (() => void) | undefined {
  const links = use(WhyContext)
  if (!links) return undefined
  if ('card' in props) return links.card && (() => links.card?.(props.card, props.path))
  if ('agent' in props) return links.agent && (() => links.agent?.(props.agent))
  return links.team && (() => links.team?.(props.team))
}
