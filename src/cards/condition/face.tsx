import { Split } from 'lucide-react'
import { lazy } from 'react'
import { joined } from '@/cards/fields/pieces'
import type { CardFace } from '../face'
import type { Condition } from './card'

const Form = lazy(() => import('./form').then(({ ConditionForm }) => ({ default: ConditionForm })))

export const conditionFace: CardFace<Condition> = { icon: Split, hue: 'amber', summary, Form }

function summary({ branches }: Condition): string {
  const looked = [...new Set(branches.flatMap(({ tests }) => tests.map(({ left }) => left)))].filter(Boolean)
  if (looked.length === 0) return 'Nothing compared yet'
  return `Looks at ${joined(looked.length > 3 ? [...looked.slice(0, 2), `${looked.length - 2} more`] : looked)}`
}
