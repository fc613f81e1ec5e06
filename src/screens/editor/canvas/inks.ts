import { type Hue, hues } from '@/ui/hue'
import { onThemeChange } from '@/ui/theme'

/** The colours of one category, as a drawing surface takes them. */
export interface HueInks {
  readonly fill: string
  readonly edge: string
  readonly text: string
}

/** The colours of the moment. */
export interface Inks {
  readonly hues: ReadonlyMap<Hue, HueInks>
  readonly line: string
  readonly selected: string
  readonly running: string
  readonly error: string
  readonly warning: string
  readonly font: string
}

/** Reads the tokens as they come out at an element: light or dark, or the colours somebody forces. */
export function inksAt(element: HTMLElement): Inks {
  const probe = document.createElement('span')
  probe.hidden = true
  // One for each, and read together: a probe that is changed in between has the page styled again every time.
  const probes = new Map(TOKENS.map(token => [token, document.createElement('i')]))
  for (const [token, one] of probes) {
    one.style.color = `var(${token})`
    probe.append(one)
  }
  element.append(probe)
  const read = new Map([...probes].map(([token, one]) => [token, getComputedStyle(one).color]))
  const inks = matchMedia('(forced-colors: active)').matches ? FORCED : tokens(token => read.get(token) ?? '')
  const font = getComputedStyle(probe).fontFamily
  probe.remove()
  return { ...inks, font }
}

/** Calls back when colours or the size of a pixel change; gives what ends that. */
export function onInksChange(listener: () => void): () => void {
  const media = QUERIES.map(query => matchMedia(query))
  for (const one of media) one.addEventListener('change', listener)
  const stop = onThemeChange(listener)
  return () => {
    stop()
    for (const one of media) one.removeEventListener('change', listener)
  }
}

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(resolution: 1dppx)']

const tokens = (ink: (token: string) => string): Omit<Inks, 'font'> => ({
  hues: new Map(
    hues.map(hue => [
      hue,
      { fill: ink(`--hue-${hue}-bg`), edge: ink(`--hue-${hue}-border`), text: ink(`--hue-${hue}-fg`) },
    ]),
  ),
  line: ink('--color-line-strong'),
  selected: ink('--color-accent-line'),
  running: ink('--color-success-border'),
  error: ink('--color-danger-border'),
  warning: ink('--color-warning-border'),
})

const TOKENS: readonly string[] = namesOf(tokens)

/** The tokens that something asks for. */
function namesOf(ask: (ink: (token: string) => string) => unknown): readonly string[] {
  const names: string[] = []
  ask(token => {
    names.push(token)
    return token
  })
  return names
}

const FORCED: Omit<Inks, 'font'> = {
  hues: new Map(hues.map(hue => [hue, { fill: 'Canvas', edge: 'CanvasText', text: 'CanvasText' }])),
  line: 'GrayText',
  selected: 'Highlight',
  running: 'Highlight',
  error: 'LinkText',
  warning: 'LinkText',
}
