import { focusSoon } from '../actions/focus'

/**
 * Gives the focus to the field of a setting in the settings panel: to the field itself, else to the first field that is
 * marked as wrong. The form may still be on its way, so it is looked for during the next second.
 */
export function focusField(path: string): void {
  // What is marked as wrong first may belong to what is there before the form is.
  const settledFor = performance.now() + 400
  focusSoon(() => {
    const panel = document.querySelector('[data-settings]')
    const place = panel?.querySelector(`[data-path~="${CSS.escape(path)}"]`)
    const marked = performance.now() < settledFor ? null : panel?.querySelector<HTMLElement>(WRONG)
    const field = fieldIn(place) ?? marked
    field?.closest('details')?.setAttribute('open', '')
    return field
  })
}

const WRONG = '[aria-invalid="true"]'

/** Among radio buttons the one that is chosen. */
const fieldIn = (place: Element | null | undefined) =>
  place?.querySelector<HTMLElement>('input:not([type=radio]:not(:checked)), textarea, select')
