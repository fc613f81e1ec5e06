import { Hourglass } from 'lucide-react'
import { lazy } from 'react'
import { inWords } from '@/cards/fields/duration'
import type { CardFace } from '../face'
import type { Wait } from './card'

const Form = lazy(() => import('./form').then(({ WaitForm }) => ({ default: WaitForm })))

export const waitFace: CardFace<Wait> = {
  icon: Hourglass,
  hue: 'orange',
  summary: ({ until, seconds, team }) =>
    until === 'time'
      ? `Waits ${inWords(seconds)}`
      : `Waits until ${team ? team.name : 'the workspace'} opens`,
  Form,
}
