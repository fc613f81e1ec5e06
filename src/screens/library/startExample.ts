import { catalog } from '@/cards/catalog'
import { readSettings } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { resolveReferences } from '@/core/workspace/resolve'
import { list, type SaveResult } from '@/storage/library'
import { create } from '@/storage/libraryChanges'
import { publish } from '@/storage/publication'
import { readWorkspace } from '@/storage/workspace'
import { type Example, fetchExample } from './examples'

/**
 * Stores an example under a name, and with it, published, the bots it hands over to, so that it runs at once. `null` where the
 * example can't be fetched.
 */
export async function startExample(example: Example, name: string): Promise<SaveResult | null> {
  const flow = await fetchExample(example.file)
  if (!flow) return null
  for (const id of await absentBots(flow)) {
    const companion = await fetchExample(`${id}.json`)
    const made = companion && (await create(companion))
    // Else nobody would get there.
    if (companion && made?.ok) await publish({ ...companion, id: made.id, name: made.name }, made.revision)
  }
  return create({ ...(await settled(flow)), name })
}

async function absentBots(flow: Flow): Promise<readonly string[]> {
  const library = await list()
  const known = new Set(library.ok ? library.flows.map(({ id }) => id) : [])
  const named = Object.values(flow.cards).flatMap(card => {
    const reading = readSettings(catalog, card)
    return reading ? reading.shape.references(reading.settings) : []
  })
  const bots = named.filter(({ kind }) => kind === 'bot').map(({ ref }) => ref.id)
  return [...new Set(bots)].filter(id => !known.has(id) && id !== flow.id)
}

/** The flow with its people and bots as they are called here: a companion may have got another id. */
async function settled(flow: Flow): Promise<Flow> {
  const [people, library] = await Promise.all([readWorkspace(), list()])
  if (!people.ok || !library.ok) return flow
  return resolveReferences(flow, catalog, { ...people.workspace, bots: library.flows }).flow
}
