/** `{{path}}` in texts: expanded once, missing values are empty, the result trimmed. */
import type { Conversation, Frame } from './conversation'
import type { World } from './world'

function into(value: unknown, path: string[]): unknown {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return null
    here = Object.entries(here).find(([name]) => name === step)?.[1]
  }
  return here
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** `handoff.x` is the run's latest hand-off, stored or not, over what the run was handed itself. */
export function render(world: World, conversation: Conversation, frame: Frame, template: string): string {
  const look = (root: string, path: string[]): unknown => {
    if (root === 'handoff' && path.length > 0) return into({ ...frame.incoming, ...frame.record }, path)
    if (root === 'contact') return into(world.contacts.get(conversation.contact ?? ''), path)
    if (root === 'conversation') return path.join('.') === 'id' ? conversation.id : null
    return into(conversation.read(frame, root), path)
  }
  const filled = template.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, path: string) => {
    const [root = '', ...rest] = path.split('.')
    return asText(look(root, rest))
  })
  return filled.trim()
}
