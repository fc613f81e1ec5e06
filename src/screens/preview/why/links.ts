import { createContext } from 'react'

/** Where the lines of an explanation lead: to the card or one of its settings, the agent, the team. */
export interface WhyLinks {
  card(card: string, path?: string): void
  agent?(id: string): void
  team?(id: string): void
}

/** The places the screen around an explanation can show. */
export const WhyContext = createContext<WhyLinks | null>(null)
