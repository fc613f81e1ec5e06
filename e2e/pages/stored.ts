import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { build } from 'vite'

/**
 * Stores a flow as *Import* does, with the product's own code, and gives the id it got. The screens that lead there are
 * left out: most tests are about something else, and those screens are half of what opening a flow costs.
 */
export async function store(page: Page, text: string): Promise<string> {
  await page.goto('/empty.html')
  const result: unknown = await page.evaluate(`${await storage()}\nstorage.create(${text})`)
  if (result && typeof result === 'object' && 'id' in result) return String(result.id)
  throw new Error(`The flow was not stored: ${JSON.stringify(result)}`)
}

let made: Promise<string> | undefined

/** `src/storage` as a script for the page, made once for all tests of a process. */
function storage(): Promise<string> {
  made ??= bundled()
  return made
}

async function bundled(): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const built = await build({
    ...{ root, configFile: false, logLevel: 'error', publicDir: false },
    resolve: { alias: { '@': `${root}src` } },
    build: {
      ...{ write: false, target: 'es2023' },
      lib: { entry: 'src/storage/libraryChanges.ts', formats: ['iife'], name: 'storage' },
    },
  })
  const parts = [built].flat().flatMap(one => ('output' in one ? one.output : []))
  const [script] = parts.flatMap(part => (part.type === 'chunk' ? [part.code] : []))
  if (script === undefined) throw new Error('There is no script.')
  return script
}
