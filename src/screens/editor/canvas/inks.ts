import { type Hue, hues } from '@/ui/hue'

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
  element.append(probe)
  const ink = (token: string): string => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const inks = matchMedia('(forced-colors: active)').matches ? FORCED : tokens(ink)
  const font = getComputedStyle(probe).fontFamily
  probe.remove()
  return { ...inks, font }
}

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

const FORCED: Omit<Inks, 'font'> = {
  hues: new Map(hues.map(hue => [hue, { fill: 'Canvas', edge: 'CanvasText', text: 'CanvasText' }])),
  line: 'GrayText',
  selected: 'Highlight',
  running: 'Highlight',
  error: 'LinkText',
  warning: 'LinkText',
}
