import { chordText } from '@/ui/chord'

export interface Hint {
  readonly name: HintName
  readonly title: string
  readonly text: string
  /** It teaches to change the flow. */
  readonly edits?: true
}

export type HintName = 'connect' | 'preview' | 'palette'

/** What newcomers are told, one after the other. */
export const HINTS: readonly Hint[] = [
  {
    name: 'connect',
    title: 'Connect cards',
    text: 'Pull from the dot beside an exit on to the next card. By keyboard: press C on a card, and choose where it leads.',
    edits: true,
  },
  {
    name: 'preview',
    title: 'Play both sides',
    text: 'In Preview you are the visitor and the person who takes over, and you see why it was them.',
  },
  {
    name: 'palette',
    title: 'Find everything',
    text: `${chordText({ press: 'k', mod: true })} finds whatever can be done, and every card of the flow.`,
  },
]
