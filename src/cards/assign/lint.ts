import { error, type Problem, warning } from '@/core/flow/problem'
import { applies } from './applies'
import type { Assign } from './settings'

/** What can be wrong with one assign card, seen alone. What it names in flow and workspace is looked up elsewhere. */
export function lint(settings: Assign): readonly Problem[] {
  return [...lintTarget(settings), ...lintWait(settings)]
}

function lintTarget({ to }: Assign): readonly Problem[] {
  if (to.type === 'contact_owner') {
    if (to.fallback) return []
    return [
      warning(
        'fallback_missing',
        'A contact without an owner reaches nobody.',
        'Choose a fallback agent or team.',
        { path: 'to.fallback' },
      ),
    ]
  }
  if (to.pick === 'static' ? to.ref : to.variable !== '') return []
  const what = to.pick === 'static' ? `the ${to.type}` : 'the variable'
  return [error('target_unset', 'The card does not say who takes over.', `Choose ${what}.`, { path: 'to' })]
}

function lintWait(settings: Assign): readonly Problem[] {
  const { waitLimit, messages } = settings
  if (!applies(settings).wait || waitLimit !== null || messages.waiting.trim() !== '') return []
  return [
    warning(
      'wait_silent',
      'The visitor may wait for ever and is told nothing.',
      'Write a waiting message, or set a limit.',
      {
        path: 'waitLimit',
        fixes: [
          { label: 'Limit the wait to 15 minutes', steps: [{ do: 'put', path: 'waitLimit', value: 900 }] },
        ],
      },
    ),
  ]
}
