import { CornerUpRight } from 'lucide-react'
import { lazy } from 'react'
import type { CardFace } from '../face'
import type { Jump } from './card'

const Form = lazy(() => import('./form').then(({ JumpForm }) => ({ default: JumpForm })))

export const jumpFace: CardFace<Jump> = {
  icon: CornerUpRight,
  hue: 'slate',
  summary: () => 'Goes on at another card',
  Form,
}
