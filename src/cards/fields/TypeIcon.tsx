import { Braces, CalendarDays, Hash, ToggleLeft, Type } from 'lucide-react'
import type { VariableType } from '@/core/flow/document'

const ICONS = { text: Type, number: Hash, boolean: ToggleLeft, date: CalendarDays, object: Braces }

/** What a variable holds, at a glance. The words stand beside it. */
export function TypeIcon({ type }: { type: VariableType }) {
  const Icon = ICONS[type]
  return <Icon aria-hidden="true" className="size-4 text-faint" />
}
