import { Flag } from 'lucide-react'
import { lazy } from 'react'
import type { CardFace } from '../face'
import type { End } from './card'

const Form = lazy(() => import('./form').then(({ EndForm }) => ({ default: EndForm })))

export const endFace: CardFace<End> = {
  icon: Flag,
  hue: 'slate',
  summary: ({ text }) => (text.trim() === '' ? 'Ends the run' : 'Says goodbye and ends the run'),
  says: ({ text }) => text,
  Form,
}
