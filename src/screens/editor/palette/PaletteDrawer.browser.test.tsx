import { ReactFlowProvider } from '@xyflow/react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createStore } from 'zustand/vanilla'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import { noDesk, stageOf } from '../../../../tests/build/stage'
import { ActionsContext } from '../actions/context'
import { EditorContext } from '../context'
import { PaletteDrawer } from './PaletteDrawer'
import '@/app/styles.css'

test('on a phone, what is pressed to open and to close the list goes, and the focus never falls to the page', async () => {
  await page.viewport(390, 844)
  const stage = stageOf()
  await render(
    <EditorContext value={{ store: stage.store, catalog, faceOf }}>
      <ActionsContext value={{ stage, desk: createStore(() => noDesk), run: () => false }}>
        <ReactFlowProvider>
          <PaletteDrawer />
        </ReactFlowProvider>
      </ActionsContext>
    </EditorContext>,
  )
  await page.getByRole('button', { name: 'Add card' }).click()
  await expect.element(page.getByRole('tab', { name: 'Cards' })).toHaveFocus()
  await page.getByRole('button', { name: 'Close list' }).click()
  await expect.element(page.getByRole('button', { name: 'Add card' })).toHaveFocus()
})
