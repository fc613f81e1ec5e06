import { ReactFlowProvider } from '@xyflow/react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createStore } from 'zustand/vanilla'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { noDesk, stageOf } from '../../../../tests/build/stage'
import { ActionsContext } from '../actions/context'
import { EditorContext } from '../context'
import { Canvas } from './Canvas'
import { dragOf } from './drag'
import '@/app/styles.css'

const flow = flowOf({
  cards: { start: start('a'), a: say('A', 'b'), b: say('B') },
  layout: { start: { x: 0, y: 0 }, a: { x: 340, y: 0 }, b: { x: 800, y: 200 } },
})

async function opened() {
  const stage = stageOf({ flow })
  const { store } = stage
  await render(
    <EditorContext value={{ store, catalog, faceOf }}>
      <ActionsContext value={{ stage, desk: createStore(() => noDesk), run: () => false }}>
        <ReactFlowProvider>
          <div style={{ width: 1200, height: 800 }}>
            <Canvas colorMode="light" />
          </div>
        </ReactFlowProvider>
      </ActionsContext>
    </EditorContext>,
  )
  // What shows drags comes with the minimap.
  await expect.element(page.getByRole('img', { name: 'Minimap' })).toBeInTheDocument()
  return { store, drags: dragOf(store) }
}

const waysIn = (selector: string) =>
  [...document.querySelectorAll(selector)].map(path => path.getAttribute('d')).join('')

/** What is seen of the connections. */
const drawn = () => waysIn('.canvas-line > path:not(.canvas-heads)')
/** What of them can be pointed at: where they are while nothing is dragged. */
const hit = () => waysIn('[data-link]')

/** Where a place of the canvas is on the screen. */
function onScreen(x: number, y: number): { clientX: number; clientY: number } {
  const viewport = document.querySelector('.react-flow__viewport')
  const pane = document.querySelector('.react-flow__pane')
  if (!viewport || !pane) throw new Error('There is no canvas.')
  const { a: zoom, e, f } = new DOMMatrix(getComputedStyle(viewport).transform)
  const { left, top } = pane.getBoundingClientRect()
  return { clientX: left + e + x * zoom, clientY: top + f + y * zoom }
}

const pointer = (type: string, at: { clientX: number; clientY: number }) =>
  document
    .querySelector('.react-flow__pane')
    ?.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, isPrimary: true, buttons: 1 }))

const isFar = () => document.querySelector('[data-level="far"]') !== null

/** On a busy machine each pinch takes a while. */
const LONG = { timeout: 15_000 }

/** Pinches until the view is far out, or no longer is. */
async function zoomed(far: boolean): Promise<void> {
  const { clientX, clientY } = onScreen(400, 40)
  await expect
    .poll(() => {
      const pinch = { deltaY: far ? 40 : -40, ctrlKey: true, bubbles: true, cancelable: true }
      if (isFar() !== far)
        document
          .querySelector('.react-flow__pane')
          ?.dispatchEvent(new WheelEvent('wheel', { ...pinch, clientX, clientY }))
      return isFar()
    }, LONG)
    .toBe(far)
}

/** Takes hold of card A, far out, and pulls it a little; gives where it was taken. */
async function pulledFarOut(drags: ReturnType<typeof dragOf>) {
  await zoomed(true)
  // The map has to be fetched, and the view to come to rest.
  await expect.poll(() => document.querySelector('.canvas-map')).not.toBeNull()
  let rested = ''
  await expect
    .poll(() => {
      const before = rested
      rested = JSON.stringify(onScreen(0, 0))
      return rested === before
    }, LONG)
    .toBe(true)
  const at = onScreen(400, 40)
  pointer('pointerdown', at)
  pointer('pointermove', { clientX: at.clientX + 40, clientY: at.clientY + 40 })
  expect(drags.getState().moving).toEqual(new Set(['a']))
  return at
}

test('a block that is held while the view comes near is let go where it was', async () => {
  const { store, drags } = await opened()
  const at = await pulledFarOut(drags)
  await zoomed(false)
  await expect.poll(() => drags.getState().moving.size).toBe(0)
  pointer('pointerup', at)
  expect(store.getState().flow).toBe(flow)
  expect(document.querySelectorAll('.react-flow__node[style*="translate:"]')).toHaveLength(0)
})

test('a block whose pointer the system takes away is where it was, and there is nothing to undo', async () => {
  const { store, drags } = await opened()
  const at = await pulledFarOut(drags)
  pointer('pointercancel', at)
  expect(drags.getState().moving.size).toBe(0)
  pointer('pointermove', { clientX: at.clientX + 80, clientY: at.clientY + 80 })
  pointer('pointerup', at)
  expect(drags.getState().moving.size).toBe(0)
  expect(store.getState().flow).toBe(flow)
  expect(store.getState().past).toEqual([])
})

test('a connection at a card that is dragged goes along, and is where the flow has it once the drag is given up', async () => {
  const { store, drags } = await opened()
  await expect.poll(drawn).toBeTruthy()
  expect(drawn()).toBe(hit())
  const before = drawn()
  drags.setState({ moving: new Set(['a']), dx: 40, dy: 40 })
  await expect.poll(drawn).not.toBe(before)
  const pulled = drawn()
  store.getState().apply({ set: 'position', card: 'b', at: { x: 800, y: 400 } })
  await expect.poll(drawn).not.toBe(pulled)
  expect(drawn()).not.toBe(hit())
  drags.setState({ moving: new Set(), dx: 0, dy: 0 })
  await expect.poll(drawn).toBe(hit())
  expect(hit()).not.toBe(before)
})
