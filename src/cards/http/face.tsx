import { Webhook } from 'lucide-react'
import { lazy } from 'react'
import type { CardFace } from '../face'
import type { Http } from './settings'

const Form = lazy(() => import('./form').then(({ HttpForm }) => ({ default: HttpForm })))

export const httpFace: CardFace<Http> = {
  icon: Webhook,
  hue: 'rose',
  summary: ({ method, url }) => (url.trim() === '' ? 'Asks nobody yet' : `${method} ${url}`),
  Form,
}
