import type { VariableType } from '@/core/flow/document'
import { type Json, same } from '@/core/flow/json'
import type { Program } from '@/core/runtime/program'
import { variablesOf } from '@/core/runtime/scope'
import type { Session } from '@/core/runtime/session'

/** One line of the variables table. */
export interface Held {
  readonly name: string
  readonly type: VariableType
  readonly value: Json
  /** Whether the latest action gave it this value. */
  readonly changed: boolean
}

/** The variables as the conversation holds them now, beside what they held before the latest action. */
export function heldBy(
  program: Program,
  session: Session,
  before: Readonly<Record<string, Json>>,
): readonly Held[] {
  const now = variablesOf(program, session)
  return program.slots.map(({ name, type }) => {
    const value = now[name] ?? null
    return { name, type, value, changed: !same(value, before[name] ?? null) }
  })
}
