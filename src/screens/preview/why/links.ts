import { createContext } from 'react'

/** Where the lines of an explanation lead: to the card or one of its settings, the agent, the team. */
export interface WhyLinks {
  card?: ((card: string, path?: WhyPath) => void) | undefined
  agent?(id: string): void
  team?(id: string): void
}

/** The places the screen around an explanation can show. */
export const WhyContext = createContext<WhyLinks | null>(null)

/** Settings of an assign card that a line of an explanation leads to. */
export const WHY_PATHS = [
  'to',
  'to.fallback',
  'strategy',
  'availability',
  'replyLimit',
  'attempts',
  'waitLimit',
  'store',
] as const
export type WhyPath = (typeof WHY_PATHS)[number]
