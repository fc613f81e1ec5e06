import { TextCursorInput } from 'lucide-react'
import { lazy } from 'react'
import type { CardFace } from '../face'
import type { AnswerKind, Ask } from './card'

const Form = lazy(() => import('./form').then(({ AskForm }) => ({ default: AskForm })))

export const askFace: CardFace<Ask> = {
  icon: TextCursorInput,
  hue: 'violet',
  summary: ({ kind, store }) => `Asks for ${ANSWERS[kind]}${store === '' ? '' : ` · kept in ${store}`}`,
  says: ({ text }) => text,
  Form,
}

const ANSWERS: Readonly<Record<AnswerKind, string>> = {
  text: 'an answer',
  email: 'an e-mail address',
  number: 'a number',
  phone: 'a phone number',
  date: 'a date',
}
