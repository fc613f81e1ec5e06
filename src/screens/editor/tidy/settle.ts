import './settle.css'

/** How long cards take to their new places, in milliseconds; the style sheet has the same. */
const GLIDE = 280
/** More cards than this in view would not glide but stutter. */
const MANY = 300

/** Does something that moves cards, and lets them glide to their new places. Gives how long that takes, in milliseconds. */
export function settle(movesCards: () => void): number {
  const canvas = document.querySelector('[data-canvas]')
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (!canvas || still || canvas.querySelectorAll('.react-flow__node').length > MANY) {
    movesCards()
    return 0
  }
  canvas.setAttribute('data-settling', '')
  movesCards()
  setTimeout(() => canvas.removeAttribute('data-settling'), GLIDE)
  return GLIDE
}
