import type { TemplateUse, VariableUse } from '@/core/flow/card-shape'
import { type Assign, OUTPUT_NAMES, OUTPUTS, passOf } from './settings'

/** What the card says. Its outputs are written before it says anything, so that its texts may read them. */
export function templates({ messages, note, store }: Assign): readonly TemplateUse[] {
  const sees = Object.values(store).filter(name => name !== undefined && name !== '')
  return [
    ...(['handoff', 'waiting', 'failed', 'returned'] as const).map(name => ({
      path: `messages.${name}`,
      text: messages[name],
      sees,
    })),
    { path: 'note', text: note, sees },
  ]
}

/** The variables the card names: who takes over, what another bot is given, and where the outputs go, by every exit. */
export function variables(settings: Assign): readonly VariableUse[] {
  const { to, store } = settings
  const target: readonly VariableUse[] =
    to.type !== 'contact_owner' && to.pick === 'variable'
      ? [{ path: 'to.variable', access: 'read', name: to.variable }]
      : []
  const passed =
    to.type === 'bot'
      ? passOf(settings).variables.map(
          (name, i): VariableUse => ({ path: `pass.variables.${i}`, access: 'read', name }),
        )
      : []
  const stored = (['record', ...OUTPUT_NAMES] as const).flatMap((name): readonly VariableUse[] => {
    const variable = store[name]
    const holds = name === 'record' ? 'object' : OUTPUTS[name]
    return variable ? [{ path: `store.${name}`, access: 'write', name: variable, holds }] : []
  })
  return [...target, ...passed, ...stored]
}
