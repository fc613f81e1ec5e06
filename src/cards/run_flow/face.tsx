import { Workflow } from 'lucide-react'
import { lazy } from 'react'
import type { CardFace } from '../face'
import type { RunFlow } from './card'

const Form = lazy(() => import('./form').then(({ RunFlowForm }) => ({ default: RunFlowForm })))

export const runFlowFace: CardFace<RunFlow> = {
  icon: Workflow,
  hue: 'blue',
  summary: ({ ref }) => (ref ? `Runs “${ref.name}” and comes back` : 'No flow chosen yet'),
  Form,
}
