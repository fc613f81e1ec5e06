import { createContext } from 'react'

/** Where the lines of an explanation lead: to the card or one of its settings, the agent, the team. */
export interface WhyLinks {
  card?: ((card: string, path?: WhyPath) => void) | undefined
  agent?(id: string): void
  team?(id: string): void
  /** Id of the flow in which the cards stand, where it is not the one in rehearsal: its own editor shows them. */
  flow?: string | undefined
}

/** Addresses of what an explanation names and this editor can't show. Opening one leaves the rehearsal, which is kept. */
export interface Places {
  /** A flow; a card of it; a setting of that card. */
  flow(id: string, card?: string, path?: string): string
  /** The part of the workspace where such hours are kept. */
  hours(whose: HoursOwner): string
}

/** Whose opening hours decided. */
export type HoursOwner = 'workspace' | 'team' | 'agent'

/** Where there are no such addresses, what would lead there is plain words. */
export const PlacesContext = createContext<Places | null>(null)

/** The places the screen around an explanation can show. */
export const WhyContext = createContext<WhyLinks | null>(null)

/** Settings of an assign card that a line of an explanation leads to. */
export const WHY_PATHS = [
  'to',
  'to.fallback',
  'strategy',
  'ifUnavailable',
  'availability',
  'replyLimit',
  'attempts',
  'waitLimit',
  'store',
] as const
export type WhyPath = (typeof WHY_PATHS)[number]
