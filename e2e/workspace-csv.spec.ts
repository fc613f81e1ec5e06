/** Agents and contacts from CSV files, thousands of them, and their owners. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { onMonday } from './pages/clock'
import { type Tab, Workspace } from './pages/workspace'

const lines = (...rows: readonly string[]) => `\uFEFF${rows.join('\r\n')}\r\n`

test('contacts: added, changed and left alone; what is wrong is told by row, and comes back as a file', async ({
  page,
}) => {
  const workspace = new Workspace(page)
  await workspace.goto('Contacts')
  await workspace.importCsv(
    'contacts',
    lines(
      'Full name;E-Mail;Telefon;Contact owner;Plan;Notes',
      'Ada Byron;ada@example.com;+44 20;maya.lindqvist@nordlicht.example;pro;"two\r\nlines; and ""quotes"""',
      'Anna S.;ANNA@baeckerei-schmidt.example;;;enterprise;',
      ';luca.moretti@moretti-auto.example;;;;',
      '=HYPERLINK("http://evil.example");not-an-e-mail;;;;',
      ';;;;gold;',
      'Ada again;ada@example.com;;;;',
    ),
  )
  await expect(workspace.dialog).toContainText('6 rows. 1 would be added, 1 changed, 3 can’t be imported.')
  const faulty = await workspace.previewed('With errors')
  await expect(faulty.getByRole('row', { name: /^5/ })).toContainText(
    '“not-an-e-mail” is not an e-mail address.',
  )
  await expect(faulty.getByRole('row', { name: /^6/ })).toContainText(
    'Give a name, an e-mail or a phone number.',
  )
  await expect(faulty.getByRole('row', { name: /^7/ })).toContainText('It is the same contact as in row 2.')
  await expect(await workspace.previewed('Changed')).toContainText('name: Anna Schmidt → Anna S.')
  await expect(await workspace.previewed('New')).toContainText('Ada Byron')
  await expect(await workspace.previewed('As they are')).toContainText('Luca Moretti')

  const { name, text } = await workspace.download('Download rows with errors')
  expect(name).toBe('contacts-with-errors.csv')
  expect(text.split('\r\n')[0]).toBe('\uFEFFFull name,E-Mail,Telefon,Contact owner,Plan,Notes,What is wrong')
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")",not-an-e-mail`)
  await workspace.confirmImport()

  await workspace.reload('Contacts')
  await workspace.search('contacts', 'ada byron')
  await expect(workspace.row(/Ada Byron/)).toContainText('Maya Lindqvist')
  await expect(workspace.row(/Ada Byron/)).toContainText('notestwo lines; and "quotes"')
  await workspace.search('contacts', 'anna')
  await expect(workspace.row(/Anna S\./)).toContainText('planenterprise')

  // Mended, the rows with errors go in as they came out.
  await workspace.importCsv('contacts', text.replace('not-an-e-mail', 'eve@example.com'))
  await expect(workspace.dialog).toContainText('1 would be added')
  await workspace.confirmImport()
  await workspace.search('contacts', 'HYPERLINK')
  await expect(workspace.row(/=HYPERLINK/)).toBeVisible()
  await workspace.undo()
  await expect(page.getByText('No contact matches')).toBeVisible()
})

test('agents: pasted, a column matched by hand, imported, taken back', async ({ page }) => {
  const workspace = new Workspace(page)
  await workspace.goto('Agents')
  await workspace.press('Import agents')
  await workspace
    .field('Or paste it')
    .fill('who,email,seats,status\nZora Quill,zora@nordlicht.example,9,online\nBad,x,2000,asleep')
  await workspace.dialog.getByRole('button', { name: 'Read it' }).click()
  const columns = workspace.dialog.getByText('Columns')
  await columns.click()
  await workspace.field('who').selectOption('Name')
  await workspace.field('seats').selectOption('Capacity')
  const faulty = workspace.dialog.getByRole('table', { name: 'With errors' }).getByRole('row', { name: /^3/ })
  await expect(faulty).toContainText('“x” is not an e-mail address.')
  await expect(faulty).toContainText('The capacity must be a whole number from 0 to 1,000. It says “2000”.')
  await expect(faulty).toContainText('The status “asleep” is not one of online, busy, away, offline.')
  await workspace.confirmImport()
  await workspace.reload('Agents')
  await expect(page.getByRole('spinbutton', { name: 'Capacity of Zora Quill' })).toHaveValue('9')

  const { text } = await workspace.download('Download agents as CSV')
  expect(text).toContain('Zora Quill,zora@nordlicht.example,online,9,0,yes')
  await workspace.importCsv('agents', text)
  await expect(workspace.dialog).toContainText('15 rows. 0 would be added, 0 changed.')
  await expect(workspace.dialog.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
})

test('a dropped CSV file is read here, not taken for a flow; one that is none is told', async ({ page }) => {
  const workspace = new Workspace(page)
  await workspace.goto('Contacts')
  await workspace.press('Import contacts')
  await expect(workspace.dialog).toBeVisible()
  await drop(page, 'empty.csv', '\n\n')
  await expect(workspace.dialog.getByRole('alert')).toContainText('empty.csv: It is empty.')
  await drop(page, 'people.csv', 'name,email\n"Ada,ada@example.com')
  await expect(workspace.dialog.getByRole('alert')).toContainText('A quotation mark in row 2')
  await drop(page, 'people.csv', 'name,email\nAda,ada@example.com')
  await expect(workspace.dialog).toHaveCount(1)
  await expect(workspace.dialog).toContainText('people.csv: 1 row. 1 would be added')
})

test('owner check: one contact, then many, and back', async ({ page }) => {
  const workspace = new Workspace(page)
  await workspace.goto('Owner check')
  const count = (state: string) => page.getByRole('button', { name: state })
  await expect(count('No owner')).toHaveText(/7/)
  await expect(count('Owner nobody knows')).toHaveText(/1/)
  await count('Owner nobody knows').click()
  await expect(workspace.row(/Fatima/)).toContainText('Nobody here has that id or e-mail')
  await workspace.pick(page.getByRole('combobox', { name: 'Owner of Fatima Al-Sayed' }), 'Amara')
  await expect(count('Owner nobody knows')).toHaveText(/0/)
  await expect(page.getByText('No contact here')).toBeVisible()

  await count('No owner').click()
  await page.getByRole('checkbox', { name: 'Choose all 7' }).check()
  await page.getByRole('checkbox', { name: 'Choose Chloé Dubois' }).uncheck()
  await workspace.pick(page.getByRole('combobox', { name: 'New owner of the chosen contacts' }), 'Wei')
  await workspace.press('Set owner of 6')
  await expect(count('No owner')).toHaveText(/1/)
  await workspace.reload('Contacts')
  await workspace.search('contacts', 'wei.chen')
  await expect(workspace.table('Contacts').getByRole('row')).toHaveCount(1 + 7)
  await workspace.show('Owner check')
  await expect(count('No owner')).toHaveText(/1/)
})

test('five thousand contacts: a few rows are drawn, every one can be reached and found', async ({ page }) => {
  const workspace = new Workspace(page)
  const rows = Array.from(
    { length: 5000 },
    (_, at) => `Person ${at},p${at}@example.com,${at % 2 ? '' : 'agent_maya'}`,
  )
  await workspace.goto('Contacts')
  await workspace.importCsv('contacts', lines('name,email,owner', ...rows))
  await expect(workspace.dialog).toContainText('5,000 rows. 5,000 would be added')
  expect(await workspace.dialog.getByRole('row').count()).toBeLessThan(200)
  await workspace.confirmImport()
  await workspace.reload('Contacts')
  const table = workspace.table('Contacts')
  await expect(table).toHaveAttribute('aria-rowcount', '5031')
  const drawn = () => table.getByRole('row').count()
  expect(await drawn()).toBeLessThan(200)

  await page.mouse.move(700, 600)
  for (let turn = 0; turn < 10; turn += 1) await page.mouse.wheel(0, 4000)
  await expect(workspace.row(/Anna Schmidt/)).toHaveCount(0)
  await expect(workspace.row(/Person \d+/).first()).toBeVisible()
  expect(await drawn()).toBeLessThan(200)

  await page
    .getByRole('button', { name: /^Edit Person \d+/ })
    .first()
    .focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('button', { name: 'Edit Person 4999' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Edit Person 4999' })).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('button', { name: 'Edit Person 4998' })).toBeFocused()
  expect(await drawn()).toBeLessThan(200)

  await workspace.search('contacts', 'person 4321')
  await expect(page.getByText('1 of 5,030 contacts')).toBeVisible()
  await expect(workspace.row(/Person 4321/)).toBeInViewport()
  await workspace.search('contacts', 'example.com')
  await table.getByRole('button', { name: 'Contact' }).click()
  await expect(table.getByRole('columnheader', { name: 'Contact' })).toHaveAttribute('aria-sort', 'ascending')
  await table.getByRole('button', { name: 'Contact' }).click()
  await expect(table.getByRole('row').nth(1)).toContainText('Person 4999')

  await workspace.show('Owner check')
  await page.getByRole('button', { name: 'No owner' }).click()
  await page.getByRole('checkbox', { name: 'Choose all 2,507' }).check()
  await workspace.pick(page.getByRole('combobox', { name: 'New owner of the chosen contacts' }), 'Jonas')
  await workspace.press('Set owner of 2,507')
  await expect(page.getByRole('button', { name: 'No owner' })).toHaveText(/^0/)
})

test('each tab holds to WCAG', async ({ page }) => {
  await onMonday(page)
  const workspace = new Workspace(page)
  await workspace.goto('Agents')
  for (const tab of ['Agents', 'Teams', 'Hours', 'Contacts', 'Owner check', 'Bots'] as const) {
    await workspace.show(tab)
    await expectAccessible(page)
  }
})

const formsOfPeople: readonly [Tab, string][] = [
  ['Agents', 'Edit Marcus Bell'],
  ['Agents', 'Delete Maya Lindqvist'],
  ['Teams', 'Edit Onboarding'],
  ['Contacts', 'Edit Anna Schmidt'],
]

const otherForms: readonly [Tab, string][] = [
  ['Hours', 'Edit hours of Nordlicht (demo)'],
  ['Hours', 'Add holiday'],
  ['Contacts', 'Import contacts'],
]

test('forms of people hold to WCAG', async ({ page }) => {
  await onMonday(page)
  await expectFormsAccessible(page, formsOfPeople)
})

test('forms of hours and of files hold to WCAG', async ({ page }) => {
  await onMonday(page)
  await expectFormsAccessible(page, otherForms)
  await new Workspace(page).importCsv('contacts', lines('name,email', 'Ada,ada@example.com', 'Bad,bad'))
  await expectAccessible(page, 'overlay')
})

async function expectFormsAccessible(page: Page, forms: readonly [Tab, string][]): Promise<void> {
  const workspace = new Workspace(page)
  await workspace.goto('Agents')
  for (const [tab, button] of forms) {
    await test.step(button, async () => {
      await workspace.show(tab)
      await workspace.press(button)
      await expect(workspace.dialog).toBeVisible()
      await expect(workspace.dialog.getByRole('status', { name: /Looking/ })).toHaveCount(0)
      await expectAccessible(page, 'overlay')
      await page.keyboard.press('Escape')
      await expect(workspace.dialog).toBeHidden()
    })
  }
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, text }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], name, { type: 'text/csv' }))
      return transfer
    },
    { name, text },
  )
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('[role=dialog]', type, { dataTransfer })
}
