import { Clock } from 'lucide-react'
import { lazy } from 'react'
import type { CardFace } from '../face'
import type { HoursCard } from './card'

const Form = lazy(() => import('./form').then(({ HoursForm }) => ({ default: HoursForm })))

export const hoursFace: CardFace<HoursCard> = {
  icon: Clock,
  hue: 'amber',
  summary: ({ of, team }) =>
    of === 'workspace'
      ? 'Looks at the workspace’s hours'
      : team
        ? `Looks at the hours of ${team.name}`
        : 'No team chosen yet',
  Form,
}
