import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'

/** A file as a person chooses it. */
export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export const given = (name: string, text: string): GivenFile => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

/** What the page hands over to the disk when `press` is done. */
export async function downloaded(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), text: await textOf(download) }
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8')

const root = new URL('../../', import.meta.url)

/** A file of the repository. */
export const fixture = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8')

/** One of the flows that Baton offers to start from. */
export const example = (name: string): Promise<string> => fixture(`public/examples/${name}.json`)
