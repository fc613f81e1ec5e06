/** The flow everybody draws: chat cards in a grid, each with a title, three lines of text and two to four exits. */
export interface SceneCard {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly exits: readonly { readonly label: string; readonly to: string | null }[]
}

export const WIDTH = 264
const STEP = { x: 320, y: 320 }
/** Of a hundred cards so many have a second connection. */
const MORE = 15

export const columnsOf = (count: number): number => Math.ceil(Math.sqrt(count))

const keyOf = (i: number): string => `card_${i}`

/** About 1.15 connections a card: to the next one, and now and then to another nearby. */
export function sceneOf(count: number): readonly SceneCard[] {
  const columns = columnsOf(count)
  return Array.from({ length: count }, (_, i) => {
    const labels = ['Yes, please', 'Something else', 'Not now', 'Ask a person'].slice(0, 2 + (i % 3))
    const next = i + 1 < count ? keyOf(i + 1) : null
    const other = (i * 37) % 100 < MORE ? keyOf((i + 3 + ((i * 17) % 90)) % count) : null
    return {
      key: keyOf(i),
      title: `Step ${i} of the talk`,
      text: `This is what the visitor reads at step ${i}: three lines of text about an invoice, and a question.`,
      x: (i % columns) * STEP.x,
      y: Math.floor(i / columns) * STEP.y,
      exits: labels.map((label, j) => ({ label, to: [next, other][j] ?? null })),
    }
  })
}

/** The same as a file that Baton imports. */
export function fileOf(count: number): string {
  const scene = sceneOf(count)
  const cards = Object.fromEntries(
    scene.map(({ key, title, text, exits }) => {
      const options = exits.slice(1).map(({ label }, j) => ({ key: `o${j}`, label }))
      const to = Object.fromEntries([
        ...options.map(({ key }, j) => [key, exits[j]?.to ?? null]),
        ['otherwise', exits[exits.length - 1]?.to ?? null],
      ])
      return [key, { type: 'choice', title, settings: { text, options, store: '' }, exits: to }]
    }),
  )
  const start = { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: keyOf(0) } }
  return JSON.stringify({
    format: 'baton.flow',
    version: 1,
    id: `bench-${count}`,
    name: `Bench ${count}`,
    start: 'start',
    variables: {},
    cards: { start, ...cards },
    layout: {
      start: { x: -STEP.x, y: 0 },
      ...Object.fromEntries(scene.map(({ key, x, y }) => [key, { x, y }])),
    },
  })
}
