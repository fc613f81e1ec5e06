/**
 * Puts a list below the place in a field where something is being typed, or above it where there is more room. The field's
 * text stands once more right before it, unseen: that copy tells where a letter is.
 */
export function besideText(list: HTMLElement, field: HTMLElement, offset: number): void {
  const copy = field.previousElementSibling
  const letter = (copy && boxAt(copy, offset)) ?? field.getBoundingClientRect()
  const height = list.offsetHeight
  const below = innerHeight - letter.bottom - GAP - MARGIN
  const above = letter.top - GAP - MARGIN
  const top =
    below >= height || below >= above ? letter.bottom + GAP : Math.max(MARGIN, letter.top - GAP - height)
  const left = Math.max(MARGIN, Math.min(letter.left, innerWidth - list.offsetWidth - MARGIN))
  list.style.top = `${Math.round(top)}px`
  list.style.left = `${Math.round(left)}px`
}

/** Pixels between the text and the list, and between the list and the edge of the window. */
const GAP = 4
const MARGIN = 8

/** Where the letter of that number stands on the screen. */
function boxAt(copy: Element, offset: number): DOMRect | null {
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (offset < before + length) {
      const range = document.createRange()
      range.setStart(node, offset - before)
      range.setEnd(node, offset - before + 1)
      return range.getBoundingClientRect()
    }
    before += length
  }
  return null
}
