/** Hands JSON to the person as a file on their disk. */
export function downloadJson(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.json`
  link.click()
  // The browser takes the content up after the click; until then the address must hold.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
