import { ListChecks } from 'lucide-react'
import { lazy } from 'react'
import type { CardFace } from '../face'
import type { Choice } from './card'

const Form = lazy(() => import('./form').then(({ ChoiceForm }) => ({ default: ChoiceForm })))

export const choiceFace: CardFace<Choice> = {
  icon: ListChecks,
  hue: 'teal',
  summary,
  says: ({ text }) => text,
  Form,
}

function summary({ options, store }: Choice): string {
  if (options.length === 0) return 'Nothing to choose from yet'
  const count = options.length === 1 ? 'one button' : `${options.length} buttons`
  return `Asks with ${count}${store === '' ? '' : ` · kept in ${store}`}`
}
