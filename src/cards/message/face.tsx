import { MessageSquare } from 'lucide-react'
import { lazy } from 'react'
import type { CardFace } from '../face'
import type { Message } from './card'

const Form = lazy(() => import('./form').then(({ MessageForm }) => ({ default: MessageForm })))

export const messageFace: CardFace<Message> = {
  icon: MessageSquare,
  hue: 'blue',
  summary: ({ text }) => (text.trim() === '' ? 'Nothing to say yet' : 'Tells the visitor'),
  says: ({ text }) => text,
  Form,
}
