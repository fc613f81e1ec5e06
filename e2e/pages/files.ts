import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

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

/**
 * What the page hands over to the disk when `press` is done. Read in the page, byte for byte: Chromium once in a few
 * hundred times never says that a file has arrived on the disk.
 */
export async function downloaded(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const handed = await page.evaluateHandle(() => {
    const kept = new Map<string, Blob>()
    const addressOf = URL.createObjectURL.bind(URL)
    URL.createObjectURL = object => {
      const url = addressOf(object)
      if (object instanceof Blob) kept.set(url, object)
      return url
    }
    return kept
  })
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const encoded = await handed.evaluate(
    (kept, url) =>
      new Promise<string>((resolve, reject) => {
        const reader = new FileReader()
        reader.onload = () => resolve(String(reader.result))
        reader.onerror = () => reject(reader.error)
        reader.readAsDataURL(kept.get(url) ?? new Blob())
      }),
    download.url(),
  )
  const [, base64 = ''] = encoded.split(',')
  return { name: download.suggestedFilename(), text: Buffer.from(base64, 'base64').toString('utf8') }
}

const root = new URL('../../', import.meta.url)

/** A file of the repository. */
export const fixture = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8')

/** One of the flows that Baton offers to start from. */
export const example = (name: string): Promise<string> => fixture(`public/examples/${name}.json`)
