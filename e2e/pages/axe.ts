import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Nothing on the page, in this state, breaks WCAG 2.2 AA as far as axe can tell, nor what axe thinks good beyond that.
 * While a list or dialog is open everything else is hidden, which makes no sense of the advice about whole pages; that
 * what is hidden can't take the focus is seen to by guards that axe does not know. Dark colours are looked at as well,
 * by the rules that know of colours: everything else is the same page. There are no pages within pages, for which axe would
 * open one more each time to put together what it found.
 */
export async function expectAccessible(page: Page, open: 'nothing' | 'overlay' = 'nothing'): Promise<void> {
  const axe = builder(page)
  const rules = open === 'overlay' ? axe.withTags(WCAG_AA).disableRules(['aria-hidden-focus']) : axe
  await expectNone(rules)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNone(builder(page).withRules(['color-contrast', 'link-in-text-block']))
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Told in full is only what is wrong, of which everything is kept; what is right is most of the page. */
const builder = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })

async function expectNone(rules: AxeBuilder): Promise<void> {
  const { violations } = await rules.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([])
}
