import { Play } from 'lucide-react'
import { lazy } from 'react'
import { joined } from '@/cards/fields/pieces'
import type { CardFace } from '../face'
import type { Start } from './card'

const Form = lazy(() => import('./form').then(({ StartForm }) => ({ default: StartForm })))

export const startFace: CardFace<Start> = { icon: Play, hue: 'green', summary, Form }

function summary({ trigger }: Start): string {
  if (trigger.on === 'conversation') return 'Begins with every conversation'
  const words = trigger.words.filter(word => word.trim() !== '').map(word => `“${word.trim()}”`)
  if (words.length === 0) return 'Begins at a keyword, none given yet'
  const more = words.length - 3
  return `Begins at ${joined(more > 0 ? [...words.slice(0, 3), `${more} more`] : words, 'or')}`
}
