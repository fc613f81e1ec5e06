import { CircleCheckBig } from 'lucide-react'
import { lazy } from 'react'
import type { CardFace } from '../face'
import type { Close } from './card'

const Form = lazy(() => import('./form').then(({ CloseForm }) => ({ default: CloseForm })))

export const closeFace: CardFace<Close> = {
  icon: CircleCheckBig,
  hue: 'slate',
  summary: ({ reason }) => `Resolves the conversation${reason.trim() === '' ? '' : ` · ${reason}`}`,
  says: ({ text }) => text,
  Form,
}
