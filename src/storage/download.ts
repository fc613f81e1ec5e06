/** Hands JSON to the person as a file on their disk. */
export const downloadJson = (text: string, name: string): void =>
  downloadText(text, `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.json`, 'application/json')

/** Hands text of any kind to the person as a file on their disk. */
export function downloadText(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser takes the content up after the click; until then the address must hold.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
