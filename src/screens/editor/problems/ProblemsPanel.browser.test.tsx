import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createStore } from 'zustand/vanilla'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import { error, type Problem, warning } from '@/core/flow/problem'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { noDesk, stageOf } from '../../../../tests/build/stage'
import { type Actions, ActionsContext, type Desk } from '../actions/context'
import { EditorContext } from '../context'
import { createEditorStore } from '../store'
import { grouped } from './linting'
import { ProblemsPanel } from './ProblemsPanel'
import '@/app/styles.css'

const flow = flowOf({ cards: { start: start('a'), a: say('A', 'b'), b: say('B') } })

/** The panel in a drawer, told what is wrong by hand. */
async function opened(problems: readonly Problem[]) {
  const store = createEditorStore(flow, false)
  const report = (next: readonly Problem[]): void => store.getState().report(grouped(next), flow)
  report(problems)
  const desk = createStore<Desk>()(() => ({ ...noDesk, problems: true }))
  const stage = stageOf({ flow })
  const actions: Actions = { stage, desk, run: () => false }
  const shown: unknown[] = []
  await render(
    <EditorContext value={{ store, catalog, faceOf }}>
      <ActionsContext value={actions}>
        <section tabIndex={-1} aria-label="Drawer" style={{ width: 384, height: 600 }}>
          <ProblemsPanel onShow={(...where) => shown.push(where)} />
        </section>
      </ActionsContext>
    </EditorContext>,
  )
  return { report, shown, store, asked: stage.asked }
}

const bad = (message: string, card: string): Problem =>
  error('bad', message, 'Mend it.', { card, path: 'text', fixes: [{ label: `Mend ${message}`, steps: [] }] })
const odd = (message: string, card: string): Problem => warning('odd', message, 'Look at it.', { card })
const row = (words: RegExp) => page.getByRole('button', { name: words })
const [one, two, three] = [bad('One.', 'a'), odd('Two.', 'a'), bad('Three.', 'b')]

test('what goes away under the focus leaves it on what takes its place, and at last on the good news', async () => {
  const { report } = await opened([one, two, three])
  row(/^Warning: Two/)
    .element()
    .focus()
  report([one, three])
  await expect.element(row(/^Error: Three/)).toHaveFocus()
  // A fix goes with its problem, too.
  row(/^Mend Three/)
    .element()
    .focus()
  report([one])
  await expect.element(row(/^Error: One/)).toHaveFocus()
  report([])
  await expect.element(page.getByText('No problems.')).toBeVisible()
  expect(document.activeElement?.textContent).toContain('No problems.')
})

test('what goes away elsewhere leaves the focus where it is', async () => {
  const { report } = await opened([one, two, three])
  row(/^Error: Three/)
    .element()
    .focus()
  report([two, three])
  await expect.element(row(/^Error: Three/)).toHaveFocus()
  const all = page.getByRole('radio', { name: 'All 2' })
  await expect.element(all).toBeInTheDocument()
  all.element().focus()
  report([two])
  await expect.element(page.getByRole('radio', { name: 'All 1' })).toHaveFocus()
})

test('one stop of the Tab key, with its fixes; Enter leads to the place', async () => {
  const { shown } = await opened([one, two, three])
  page.getByRole('radio', { name: 'All 3' }).element().focus()
  await userEvent.tab()
  await expect.element(row(/^Error: One/)).toHaveFocus()
  await userEvent.tab()
  await expect.element(row(/^Mend One/)).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.element(row(/^Error: Three/)).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(shown).toEqual([['b', 'text']])
})

test('a problem of the flow itself is read out and leads nowhere', async () => {
  const { shown } = await opened([error('start_missing', 'No Start.', 'Add one.'), odd('Two.', 'a')])
  await expect.element(page.getByRole('heading', { name: 'This flow' })).toBeVisible()
  page.getByRole('radio', { name: 'All 2' }).element().focus()
  await userEvent.tab()
  expect(document.activeElement?.textContent).toContain('No Start.')
  await userEvent.keyboard('{Enter}')
  expect(shown).toEqual([])
})

test('where the flow could not be checked the panel says so, and so does a fix that is pressed', async () => {
  const { store, asked } = await opened([one])
  store.getState().apply({ set: 'name', name: 'Renamed' })
  const { flow: now, giveUp } = store.getState()
  await row(/^Mend One/).click()
  giveUp(now)
  await expect.element(page.getByText(/^The flow could not be checked as it is now/)).toBeVisible()
  await expect.poll(() => asked).toEqual([['announce', 'The flow could not be checked. Nothing was done.']])
  expect(store.getState().flow).toBe(now)
})
