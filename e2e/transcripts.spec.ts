/** The browser and the command line play the same script to the same words, byte for byte. */
import { expect, test } from './fixtures'
import { onMonday } from './pages/clock'
import { example, given } from './pages/files'
import { Library } from './pages/library'
import { Preview } from './pages/preview'
import { batonRun, batonRunAlone, play } from './pages/script'
import { Sides } from './pages/sides'

const scripts: readonly (readonly [flow: string, script: string])[] = [
  ['billing-issue', 'billing-issue-assigned'],
  ['billing-issue', 'billing-issue-queue'],
  ['billing-issue', 'billing-issue-too-late'],
  ['contact-owner', 'contact-owner-owner'],
  ['contact-owner', 'contact-owner-owner-left'],
  ['priority-lead', 'priority-lead-executive'],
  ['lead-bot-to-support-bot', 'lead-bot-to-support-bot-help'],
]

for (const [flow, script] of scripts) {
  test(script, async ({ page }) => {
    const library = new Library(page)
    await library.goto()
    // The bot another flow hands over to is a flow of the library.
    await library.choose(given('a.json', await example('support-bot')), given('b.json', await example(flow)))
    await library.confirmImport()
    await library.open(String(JSON.parse(await example(flow)).name))
    expect(await play(page, flow, script)).toBe(await batonRun(flow, script))
  })
}

test('a rehearsal of two visitors, copied as a script, is played to the same words', async ({ page }) => {
  const library = new Library(page)
  await onMonday(page)
  await library.goto()
  await library.choose(given('a.json', await example('billing-issue')))
  await library.confirmImport()
  await library.open(String(JSON.parse(await example('billing-issue')).name))
  const [preview, sides] = [new Preview(page), new Sides(page)]
  await preview.play('Anna Schmidt')
  await preview.press('Billing issue')
  await sides.status('Maya Lindqvist', 'Away')
  await preview.say('INV-2041')
  await sides.newVisitor('A stranger')
  await preview.press('Something else')
  await sides.status('Maya Lindqvist', 'Online')

  await preview.show('Why')
  const transcript = await sides.transcript()
  expect(transcript).toContain('assigned from the queue: Maya Lindqvist')
  expect(transcript).toContain('== c2 ==\nvisitor arrives\n')
  expect(await batonRunAlone(await sides.script())).toBe(transcript)
})
