import { Headset } from 'lucide-react'
import { lazy } from 'react'
import type { CardFace } from '../face'
import type { Assign } from './settings'
import { summary } from './summary'

const Form = lazy(() => import('./form/AssignForm').then(({ AssignForm }) => ({ default: AssignForm })))

export const assignFace: CardFace<Assign> = { icon: Headset, hue: 'rose', summary, Form }
