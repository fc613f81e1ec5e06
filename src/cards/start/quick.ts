import { type QuickCard, type QuickTools, RESTS } from '@/core/runtime/quick/card'
import { isWanted, type Start } from './card'

export function quick({ trigger }: Start, { to }: QuickTools): QuickCard {
  const next = to('next')
  return { enter: (_session, _at, said) => (isWanted(trigger, said) ? next : RESTS) }
}
