/** Keys pressed together. */
export interface Chord {
  /** `KeyboardEvent.key`, letters in lower case; or `Digit1` and so on, for digits whose sign with Shift differs by keyboard. */
  readonly press: string
  /** ⌘ on a Mac, Ctrl elsewhere. */
  readonly mod?: true
  readonly shift?: true
  readonly alt?: true
}

/** The chord as people here write it: `⇧⌘Z` on a Mac, `Ctrl+Shift+Z` elsewhere. */
export function chordText({ press, mod, shift, alt }: Chord, mac = onMac): string {
  const name = nameOf(press, mac)
  const parts = mac
    ? [alt && '⌥', shift && '⇧', mod && '⌘', name]
    : [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name]
  return parts.filter(Boolean).join(mac ? '' : '+')
}

/** The chord as assistive technology is told of it, for `aria-keyshortcuts`. */
export function chordSpoken({ press, mod, shift, alt }: Chord, mac = onMac): string {
  const name = press.startsWith('Digit') ? press.slice(5) : press === ' ' ? 'Space' : press
  return [mod && (mac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}

/** Whether the event is this chord. Ctrl on a Mac is not ⌘: it has meanings of its own in text. */
export function isChord(event: Pressed, { press, mod, shift, alt }: Chord, mac = onMac): boolean {
  const [main, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  if (main !== Boolean(mod) || other || event.altKey !== Boolean(alt)) return false
  if (press.startsWith('Digit')) return event.code === press && event.shiftKey === Boolean(shift)
  if (letterOf(event) !== press.toLowerCase()) return false
  // A sign such as ? or + is typed with Shift on some keyboards and without on others.
  return isSign(press) || event.shiftKey === Boolean(shift)
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>

/** On keyboards that write no Latin letters it is the place of the key that counts. */
function letterOf({ key, code }: Pressed): string {
  const foreign = key.length === 1 && key > '\u007f' && /^Key[A-Z]$/.test(code)
  return (foreign ? code.slice(3) : key).toLowerCase()
}

const isSign = (press: string): boolean => press.length === 1 && !/[a-z0-9 ]/i.test(press)

function nameOf(press: string, mac: boolean): string {
  if (press.startsWith('Digit')) return press.slice(5)
  return (mac ? MAC[press] : undefined) ?? NAMES[press] ?? (press.length === 1 ? press.toUpperCase() : press)
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ContextMenu: 'Menu key',
  '-': '−',
}
const MAC: Readonly<Record<string, string>> = { Backspace: '⌫', Delete: '⌦', Enter: '↩' }

const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)
