/** The browser and the command line play the same script to the same words, byte for byte. */
import { expect, test } from './fixtures'
import { example, given } from './pages/files'
import { Library } from './pages/library'
import { batonRun, play } from './pages/script'

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
