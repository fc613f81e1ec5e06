import { PenLine } from 'lucide-react'
import { lazy } from 'react'
import { joined } from '@/cards/fields/pieces'
import type { CardFace } from '../face'
import type { SetVariable } from './card'

const Form = lazy(() => import('./form').then(({ SetVariableForm }) => ({ default: SetVariableForm })))

export const setVariableFace: CardFace<SetVariable> = { icon: PenLine, hue: 'slate', summary, Form }

function summary({ assignments }: SetVariable): string {
  const lines = assignments.filter(({ variable }) => variable !== '')
  const [only] = lines
  if (!only) return 'Nothing set yet'
  if (lines.length === 1) {
    return only.value === '' ? `Clears ${only.variable}` : `Sets ${only.variable} to ${only.value}`
  }
  const names = lines.map(({ variable }) => variable)
  return `Sets ${joined(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names)}`
}
