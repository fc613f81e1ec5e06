import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { assign } from './card'
import { opened } from './form/harness'

test('a team is picked and an output kept in a variable made on the spot', async () => {
  const { screen, out, declared } = await opened()
  await expect.element(screen.getByText('Nobody is chosen yet, so')).toBeVisible()

  await screen.getByRole('radio', { name: 'Team' }).click()
  await screen.getByRole('combobox', { name: 'Team' }).click()
  await screen.getByRole('option', { name: 'Accounts' }).click()
  await screen.getByRole('radio', { name: 'Least open' }).click()

  await screen.getByRole('combobox', { name: 'Add a field' }).click()
  await screen.getByRole('combobox', { name: 'Add a field' }).fill('assigned at')
  await screen.getByRole('option', { name: 'Assigned at' }).click()
  const assignedAt = screen.getByRole('combobox', { name: 'Assigned at' })
  await expect.element(assignedAt).toHaveFocus()
  await assignedAt.click()
  await assignedAt.fill('Taken at')
  await screen.getByRole('option', { name: 'Create variable “taken_at”' }).click()

  expect(declared).toEqual({ taken_at: { type: 'date', scope: 'conversation' } })
  expect(out.settings).toEqual({
    ...assign.blank(),
    to: { type: 'team', pick: 'static', ref: { id: 'accounts', name: 'Accounts' } },
    strategy: 'least_open',
    store: { record: 'handoff', assignedAt: 'taken_at' },
  })
  expect(out.fields).toEqual([
    'to.type=team',
    'to.ref=accounts',
    'strategy=least_open',
    'store.assignedAt=taken_at',
  ])
  await expect.element(assignedAt).toHaveValue('taken_at')
  const sentence =
    'Fewest open conversations among 1 online member of Accounts below capacity in business hours; waits up to 15 minutes'
  await expect.element(screen.getByText(sentence)).toBeVisible()
})

test('only variables that fit are offered, and a field is forgotten when it is removed', async () => {
  const { screen, out } = await opened({ store: { attempts: 'budget', outcome: 'gone' } })
  await screen.getByRole('combobox', { name: 'Attempts' }).click()
  await expect.element(screen.getByRole('option', { name: 'budget' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await screen.getByRole('combobox', { name: 'Outcome' }).click()
  await expect.element(screen.getByText('No variable found')).toBeVisible()
  expect(screen.getByRole('option').elements()).toEqual([])
  await userEvent.keyboard('{Escape}')
  await screen.getByRole('button', { name: 'Do not store Outcome' }).click()
  expect(out.settings.store).toEqual({ attempts: 'budget' })
})

test('who has left is not offered; two of one name are told apart', async () => {
  const { screen, out } = await opened({
    to: { type: 'agent', pick: 'static', ref: { id: 'ruth', name: 'Ruth Abendroth' } },
  })
  const agents = screen.getByRole('combobox', { name: 'Agent' })
  await expect.element(agents).toHaveValue('Ruth Abendroth')
  await expect.element(screen.getByText('Ruth Abendroth has left the workspace.')).toBeVisible()
  await agents.click()
  await agents.fill('ruth')
  await expect.element(screen.getByText('Nobody found')).toBeVisible()
  await agents.fill('kim2')
  await screen.getByRole('option', { name: 'Daniel Kim (kim2@example.com)' }).click()
  expect(out.settings.to).toEqual({
    type: 'agent',
    pick: 'static',
    ref: { id: 'kim2', name: 'Daniel Kim', email: 'kim2@example.com' },
  })
})

test('what is set for a team comes back after a look at another type', async () => {
  const ref = { id: 'accounts', name: 'Accounts' }
  const { screen, out } = await opened({ to: { type: 'team', pick: 'static', ref }, strategy: 'queue' })
  await screen.getByRole('radio', { name: 'Contact owner' }).click()
  await expect.element(screen.getByRole('group', { name: 'Fallback if there is no owner' })).toBeVisible()
  await screen.getByRole('radio', { name: 'Team' }).first().click()
  expect(out.settings).toEqual({
    ...assign.blank(),
    to: { type: 'team', pick: 'static', ref },
    strategy: 'queue',
  })
})

test('the wait is set in the unit people think in', async () => {
  const { screen, out } = await opened()
  await screen.getByRole('combobox', { name: 'Wait at most: unit' }).selectOptions('hours')
  await screen.getByRole('spinbutton', { name: 'Wait at most' }).fill('2')
  expect(out.settings.waitLimit).toBe(7200)
  await screen.getByRole('spinbutton', { name: 'Wait at most' }).fill('9999')
  await expect.element(screen.getByText('A whole number from 1 to 168.')).toBeVisible()
  expect(out.settings.waitLimit).toBe(7200)
  await screen.getByRole('switch', { name: 'Limit the wait' }).click()
  expect(out.settings.waitLimit).toBe(null)
})

test('the first-reply limit, its attempts, and what brings the bot back are kept as they are said', async () => {
  const ref = { id: 'accounts', name: 'Accounts' }
  const { screen, out } = await opened({ to: { type: 'team', pick: 'static', ref } })
  await screen.getByRole('switch', { name: 'Limit the time to a first reply' }).click()
  expect(out.settings).toMatchObject({ replyLimit: 120, attempts: 3 })
  await screen.getByRole('spinbutton', { name: 'First reply within' }).fill('5')
  await screen.getByRole('spinbutton', { name: 'Members to try' }).fill('2')
  expect(out.settings).toMatchObject({ replyLimit: 300, attempts: 2 })
  await screen.getByRole('textbox', { name: 'Or when the visitor writes' }).fill('menu')
  await screen.getByRole('switch', { name: 'Or after a time without agent activity' }).click()
  await screen.getByRole('spinbutton', { name: 'Without activity for' }).fill('45')
  expect(out.settings.resume).toEqual({ keyword: 'menu', after: 2700 })
  const read = screen.getByRole('region', { name: 'In one sentence' })
  await expect
    .element(read)
    .toHaveTextContent('without a reply within 5 minutes the next member is tried, up to 2 in all')
  await expect
    .element(read)
    .toHaveTextContent('when the visitor writes “menu” or after 45 minutes without agent activity')

  await screen.getByRole('radio', { name: 'Agent' }).first().click()
  await expect.element(screen.getByText('There is nobody else to try after an agent')).toBeVisible()
  expect(screen.getByRole('spinbutton', { name: 'Members to try' }).elements()).toEqual([])
  await screen.getByRole('switch', { name: 'Limit the time to a first reply' }).click()
  expect(out.settings).toMatchObject({ replyLimit: null, attempts: 2 })
})

test('another bot is given variables, comes back or not, and hears why', async () => {
  const { screen, out } = await opened({ to: { type: 'bot', pick: 'static', ref: null } })
  await expect.element(screen.getByText('First reply')).not.toBeInTheDocument()
  const pass = screen.getByRole('combobox', { name: 'Pass a variable' })
  await pass.click()
  await expect
    .element(screen.getByRole('option', { name: 'budget' }))
    .toHaveTextContent('Number · this flow · not set on every way here')
  await screen.getByRole('option', { name: 'budget' }).click()
  expect(out.settings.pass).toEqual({ variables: ['budget'], comeBack: true })
  await expect.element(screen.getByRole('list', { name: 'Variables passed' })).toHaveTextContent(/budget/)
  await expect
    .element(screen.getByRole('list', { name: 'Variables passed' }))
    .toHaveTextContent(/no card sets it/)
  await screen.getByRole('textbox', { name: 'Why, for the other bot' }).fill('Refunds')
  await screen.getByRole('radio', { name: /Transfer for good/ }).click()
  expect(out.settings).toMatchObject({ note: 'Refunds', pass: { variables: ['budget'], comeBack: false } })
  expect(screen.getByRole('textbox', { name: 'On hand-back' }).elements()).toEqual([])
  await screen.getByRole('button', { name: 'Do not pass budget' }).click()
  expect(out.settings.pass).toEqual({ variables: [], comeBack: false })
  await expect.element(pass).toHaveFocus()
})

test('fixes stand beside the field they are for, and leave the focus there', async () => {
  const { screen, out } = await opened({ waitLimit: null, store: { record: 'budget', outcome: 'gone' } })
  await screen.getByRole('button', { name: 'Limit the wait to 15 minutes' }).click()
  await expect.element(screen.getByRole('switch', { name: 'Limit the wait' })).toHaveFocus()
  await screen.getByRole('button', { name: 'Use “handoff” instead' }).click()
  await expect.element(screen.getByRole('combobox', { name: 'Whole record' })).toHaveFocus()
  await expect
    .element(screen.getByRole('button', { name: 'Create variable “record” and use it' }))
    .toBeVisible()
  expect(screen.getByRole('button', { name: 'Create variable “gone”' }).elements()).toHaveLength(1)
  expect(out.fixed).toEqual(['Limit the wait to 15 minutes', 'Use “handoff” instead'])
})
