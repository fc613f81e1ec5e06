import { isChord } from '@/ui/chord'
import type { Action, Keys, Where } from './action'

/** The action that the pressed keys mean where the focus is, and the keys; `null` where they mean nothing to the editor. */
export function heard(
  actions: readonly Action[],
  event: KeyboardEvent,
): { action: Action; keys: Keys } | null {
  const target = event.target instanceof Element ? event.target : null
  if (isForTree(target, event)) return null
  const listening = hears(target)
  // A button that has the focus is pressed by Enter.
  const press = event.key === 'Enter' && target?.closest('button, a, summary') != null
  if (press && !(event.ctrlKey || event.metaKey)) return null
  for (const action of actions) {
    const keys = action.keys?.find(one => !one.event && listening.includes(one.where) && isChord(event, one))
    if (keys) return { action, keys }
  }
  return null
}

/** Signs find a title in the outline, and arrows go about in it; up and down with Shift they select on the way. */
const isForTree = (target: Element | null, { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  !(ctrlKey || metaKey || altKey) &&
  (key.length === 1 || (WALKS.has(key) && (!shiftKey || key === 'ArrowUp' || key === 'ArrowDown'))) &&
  target?.closest('[role="tree"]') != null

const WALKS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])

/** Whose keys are heard while something has the focus. */
export function hears(target: Element | null): readonly Where[] {
  if (target?.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) return []
  if (target?.closest('[data-undo="native"]')) return ['everywhere']
  if (target?.closest('input, textarea, select, [contenteditable="true"]')) return ['everywhere', 'edits']
  return target === null ||
    target.matches('html, body, main') ||
    target.closest('[data-canvas], [role="tree"]')
    ? ['everywhere', 'edits', 'editor', 'canvas']
    : ['everywhere', 'edits', 'editor']
}
