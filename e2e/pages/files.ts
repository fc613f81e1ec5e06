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
 * hundred times never says that a download began, or that it arrived.
 */
export async function downloaded(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; text: string; bytes: Buffer }> {
  const handed = await page.evaluateHandle(handedOver)
  await press()
  const { name, encoded } = await handed.evaluate(({ file }) => file)
  const [, base64 = ''] = encoded.split(',')
  const bytes = Buffer.from(base64, 'base64')
  return { name, text: bytes.toString('utf8'), bytes }
}

/** Runs in the page: the next file that a link hands over, by its name and as a data address. */
function handedOver(): { readonly file: Promise<{ name: string; encoded: string }> } {
  const kept = new Map<string, Blob>()
  const addressOf = URL.createObjectURL
  const press = HTMLAnchorElement.prototype.click
  URL.createObjectURL = object => {
    const url = addressOf.call(URL, object)
    if (object instanceof Blob) kept.set(url, object)
    return url
  }
  const file = new Promise<{ name: string; encoded: string }>((resolve, reject) => {
    HTMLAnchorElement.prototype.click = function click() {
      press.call(this)
      const blob = kept.get(this.href)
      if (!blob) return
      URL.createObjectURL = addressOf
      HTMLAnchorElement.prototype.click = press
      const reader = new FileReader()
      reader.onload = () => resolve({ name: this.download, encoded: String(reader.result) })
      reader.onerror = () => reject(reader.error)
      reader.readAsDataURL(blob)
    }
  })
  return { file }
}

const root = new URL('../../', import.meta.url)

/** A file of the repository. */
export const fixture = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8')

/** One of the flows that Baton offers to start from. */
export const example = (name: string): Promise<string> => fixture(`public/examples/${name}.json`)
