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

const lineOf = (id: string) =>
  document.querySelector(`.react-flow__edge[data-id^="${id}:"] .react-flow__edge-path`)?.getAttribute('d')

test('a line that was drawn anew during a drag is as it was drawn last once the drag is given up', async () => {
  const { store, drags } = await opened()
  await expect.poll(() => lineOf('a')).toBeTruthy()
  drags.setState({ moving: new Set(['a']), dx: 40, dy: 40 })
  const before = lineOf('a')
  store.getState().apply({ set: 'position', card: 'b', at: { x: 800, y: 400 } })
  await expect.poll(() => lineOf('a')).not.toBe(before)
  const drawn = lineOf('a')
  drags.setState({ dx: 60, dy: 60 })
  expect(lineOf('a')).not.toBe(drawn)
  drags.setState({ moving: new Set(), dx: 0, dy: 0 })
  expect(lineOf('a')).toBe(drawn)
})
