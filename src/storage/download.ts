/** Hands JSON to the person as a file on their disk. */
export const downloadJson = (text: string, name: string): void =>
  downloadText(text, fileName(name, 'json'), 'application/json')

/** Hands text of any kind to the person as a file on their disk. */
export const downloadText = (text: string, name: string, type: string): void =>
  downloadBlob(new Blob([text], { type }), name)

/** Hands anything to the person as a file on their disk. */
export function downloadBlob(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser takes the content up after the click; until then the address must hold.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** A name that every disk takes. */
export const fileName = (name: string, ending: string): string =>
  `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${ending}`
