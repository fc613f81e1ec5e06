/** Cards that need what only the host knows: calendar, clock, other programs. */
import { expect, test } from './fixtures'
import { addBehind, begin } from './pages/building'

test('business hours: the way follows the workspace’s clock and calendar', async ({ page }) => {
  const { editor, preview } = await begin(page)
  await addBehind(editor, 'start', 'Next', 'Business hours', 'business_hours')
  await expect(editor.card('business_hours')).toContainText('Looks at the workspace’s hours')
  await editor.createVariable('Store next opening in', 'opens_at')
  await editor.panel.getByRole('radio', { name: 'A team' }).check()
  await editor.pick('Team', 'Onboarding')
  await expect(editor.card('business_hours')).toContainText('Looks at the hours of Onboarding')
  await addBehind(editor, 'business_hours', 'Open', 'Message', 'message')
  await editor.field('Message').fill('We are here.')
  await editor.showSettings('business_hours')
  await addBehind(editor, 'business_hours', 'Closed', 'End', 'end')
  await editor.field('Closing message').fill('Back on {{opens_at}}.')

  await preview.open()
  await preview.visitor('Anna Schmidt')
  await preview.clock('2026-03-06T11:00')
  await preview.start()
  await expect(preview.log.getByText('Back on 2026-03-09 10:00.')).toBeVisible()
  await expect(preview.line(/^Opening hours of Onboarding: closed/)).toBeVisible()
  await preview.jump('Tomorrow, 03:00')
  await preview.say('And now?')
  await expect(preview.line(/^Opening hours of Nordlicht \(demo\): closed/)).toBeVisible()
  expect(await preview.transcript()).toContain('hours of Onboarding: closed')
})
