import { type Hue, hues } from '@/ui/hue'

/** The light colours, whatever the screen is in: what is handed out is printed, or put into somebody's document. */
export interface Paper {
  readonly hues: Readonly<
    Record<Hue, { readonly fill: string; readonly edge: string; readonly text: string }>
  >
  readonly ground: string
  readonly card: string
  readonly bubble: string
  readonly line: string
  readonly wire: string
  readonly ink: string
  readonly muted: string
  readonly accent: string
}

/** Reads the tokens as they come out in light colours. */
export function paper(): Paper {
  const probe = document.createElement('span')
  probe.hidden = true
  probe.dataset.theme = 'light'
  probe.style.setProperty('forced-color-adjust', 'none')
  document.body.append(probe)
  const tokens = declared()
  // As it is declared: what the page made of it depends on the colours of the page.
  const ink = (token: string): string => {
    probe.style.setProperty('color', tokens.get(token) ?? `var(${token})`)
    return getComputedStyle(probe).color
  }
  const hue = (name: Hue) => ({
    fill: ink(`--hue-${name}-bg`),
    edge: ink(`--hue-${name}-border`),
    text: ink(`--hue-${name}-fg`),
  })
  const colours: Paper = {
    hues: Object.fromEntries(hues.map(name => [name, hue(name)])) as Paper['hues'],
    ground: ink('--color-canvas'),
    card: ink('--color-surface'),
    bubble: ink('--color-sunken'),
    line: ink('--color-line'),
    wire: ink('--color-line-strong'),
    ink: ink('--color-ink'),
    muted: ink('--color-muted'),
    accent: ink('--color-accent-line'),
  }
  probe.remove()
  return colours
}

/** The colours of the root, as the style sheets have them: `light-dark(…)`, or what stands for it. */
function declared(): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>()
  const read = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSLayerBlockRule) read(rule.cssRules)
      if (!(rule instanceof CSSStyleRule) || !rule.selectorText.includes(':root')) continue
      for (const name of rule.style)
        if (/^--(color|hue)-/.test(name)) tokens.set(name, rule.style.getPropertyValue(name))
    }
  }
  for (const sheet of document.styleSheets) read(sheet.cssRules)
  return tokens
}
