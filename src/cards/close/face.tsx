import { CircleCheckBig } from 'lucide-react'
import { lazy } from 'react'
import { Excerpt } from '@/cards/fields/Excerpt'
import type { CardFace } from '../face'
import type { Close } from './card'

const Form = lazy(() => import('./form').then(({ CloseForm }) => ({ default: CloseForm })))

export const closeFace: CardFace<Close> = {
  icon: CircleCheckBig,
  hue: 'slate',
  summary: ({ reason }) => `Resolves the conversation${reason.trim() === '' ? '' : ` · ${reason}`}`,
  Face: ({ settings }) => <Excerpt text={settings.text} />,
  Form,
}
