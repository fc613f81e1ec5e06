import { Clock3, CornerDownRight, Headset } from 'lucide-react'
import { lazy } from 'react'
import { inWords } from '@/cards/fields/duration'
import type { CardFace, Note } from '../face'
import { applies } from './applies'
import type { Assign } from './settings'
import { summary } from './summary'

const Form = lazy(() => import('./form/AssignForm').then(({ AssignForm }) => ({ default: AssignForm })))

export const assignFace: CardFace<Assign> = { icon: Headset, hue: 'rose', summary, note, Form }

/** What happens if nobody is available, where that can be. */
function note(settings: Assign): Note | null {
  const { wait, ifUnavailable } = applies(settings)
  const { to } = settings
  const chosen = to.type === 'contact_owner' || (to.pick === 'static' ? to.ref !== null : to.variable !== '')
  if (!chosen) return null
  if (wait) return { icon: Clock3, text: waiting(settings) }
  const leaves = ifUnavailable && settings.ifUnavailable === 'leave'
  return leaves ? { icon: CornerDownRight, text: 'Leaves at once if nobody is available' } : null
}

const waiting = ({ waitLimit }: Assign): string =>
  waitLimit === null ? 'Waits without limit' : `Waits up to ${inWords(waitLimit)}`
