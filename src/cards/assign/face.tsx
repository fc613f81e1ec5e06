import { Clock3, CornerDownRight, Headset } from 'lucide-react'
import { lazy } from 'react'
import { inWords } from '@/cards/fields/duration'
import type { CardFace } from '../face'
import { applies } from './applies'
import type { Assign } from './settings'
import { summary } from './summary'

const Form = lazy(() => import('./form/AssignForm').then(({ AssignForm }) => ({ default: AssignForm })))

export const assignFace: CardFace<Assign> = { icon: Headset, hue: 'rose', summary, Face, Form }

/** What happens if nobody is available, where that can be. */
function Face({ settings }: { settings: Assign }) {
  const { wait, ifUnavailable } = applies(settings)
  const { to } = settings
  const chosen = to.type === 'contact_owner' || (to.pick === 'static' ? to.ref !== null : to.variable !== '')
  if (!chosen) return null
  if (!wait && !(ifUnavailable && settings.ifUnavailable === 'leave')) return null
  const Icon = wait ? Clock3 : CornerDownRight
  return (
    <p className="mt-1.5 flex gap-1.5 text-faint text-xs">
      <Icon aria-hidden="true" className="mt-px size-3.5 shrink-0" />
      {wait ? waiting(settings) : 'Leaves at once if nobody is available'}
    </p>
  )
}

const waiting = ({ waitLimit }: Assign): string =>
  waitLimit === null ? 'Waits without limit' : `Waits up to ${inWords(waitLimit)}`
