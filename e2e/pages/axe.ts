import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Nothing on the page, in this state, breaks WCAG 2.2 AA as far as axe can tell, nor what axe thinks good beyond that.
 * While a list or dialog is open everything else is hidden, which makes no sense of the advice about whole pages; that
 * what is hidden can't take the focus is seen to by guards that axe does not know.
 */
export async function expectAccessible(page: Page, open: 'nothing' | 'overlay' = 'nothing'): Promise<void> {
  const { violations } = await rules(new AxeBuilder({ page }), open, await isDark(page)).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([])
}

/** In the dark only colours differ; everything else has been looked at in the light. */
function rules(axe: AxeBuilder, open: 'nothing' | 'overlay', dark: boolean): AxeBuilder {
  if (dark) return axe.withRules(['color-contrast', 'link-in-text-block'])
  return open === 'overlay' ? axe.withTags(WCAG_AA).disableRules(['aria-hidden-focus']) : axe
}

const isDark = (page: Page): Promise<boolean> =>
  page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
