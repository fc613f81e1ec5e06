import { type ReactNode, use } from 'react'
import { type HoursOwner, PlacesContext, WhyContext, type WhyPath } from './links'

export type WhyLinkProps = { readonly children: ReactNode } & Target

type Target =
  | { readonly card: string; readonly path: WhyPath }
  | { readonly agent: string }
  | { readonly team: string }
  | { readonly bot: string }
  | { readonly hours: HoursOwner }

/** Words of an explanation that lead to what decided; plain words where the screen around can't show it. */
export function WhyLink({ children, ...target }: WhyLinkProps) {
  const way = useWay(target)
  if (!way) return children
  if (typeof way === 'string') {
    return (
      <a href={way} title="Opens there; the rehearsal is kept" className={LOOK}>
        {children}
      </a>
    )
  }
  return (
    <button type="button" onClick={way} className={LOOK}>
      {children}
    </button>
  )
}

const LOOK =
  'wrap-anywhere rounded-sm text-left text-accent-text underline decoration-dotted underline-offset-2 hover:decoration-solid'

/** What shows it here, or the address at which it is shown. */
function useWay(target: Target): (() => void) | string | undefined {
  const links = use(WhyContext)
  const places = use(PlacesContext)
  if ('bot' in target) return places?.flow(target.bot)
  if ('hours' in target) return places?.hours(target.hours)
  if (!links) return undefined
  if ('agent' in target) return links.agent && (() => links.agent?.(target.agent))
  if ('team' in target) return links.team && (() => links.team?.(target.team))
  const { card, path } = target
  if (links.flow !== undefined) return places?.flow(links.flow, card, path)
  return links.card && (() => links.card?.(card, path))
}
