import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { open } from '@/core/flow/open'

/** Flows to start from, served beside the app. */
const indexSchema = z.array(z.object({ file: z.string(), name: z.string(), summary: z.string() }))

export type Example = z.infer<typeof indexSchema>[number]

const urlOf = (file: string) => new URL(`examples/${file}`, document.baseURI)

/** Without examples one can still begin with a blank flow: whatever fails here leaves the list empty. */
export const examplesQuery = queryOptions({
  queryKey: ['examples'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<readonly Example[]> => {
    const parsed = indexSchema.safeParse(jsonOf(await fetchText('index.json')))
    return parsed.success ? parsed.data : []
  },
})

/** The flow of an example file, or `null` where it can't be had. */
export async function fetchExample(file: string): Promise<Flow | null> {
  const text = await fetchText(file)
  return text === null ? null : open(text, catalog).flow
}

/** A host may answer with a page of its own where it has no such file. */
function jsonOf(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

async function fetchText(file: string): Promise<string | null> {
  try {
    const response = await fetch(urlOf(file))
    return response.ok ? await response.text() : null
  } catch {
    return null
  }
}
