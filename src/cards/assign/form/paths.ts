import { applies } from '../applies'
import type { Assign } from '../settings'

/**
 * Paths of settings the form does not show now, for the field whose choice hides them: whoever is led there, from an
 * explanation of what the card did, comes to that field.
 */
export function hiddenBy(settings: Assign): { readonly type: string; readonly strategy: string } {
  const shown = applies(settings)
  const { to } = settings
  const hidden = [
    ...(shown.availability ? [] : ['availability']),
    ...(shown.ifUnavailable ? [] : ['ifUnavailable']),
    ...(shown.wait || shown.ifUnavailable ? [] : ['waitLimit']),
    ...(shown.reply ? [] : ['replyLimit', 'attempts']),
  ]
  const own = to.type === 'contact_owner' ? ['to'] : []
  return shown.strategy
    ? { type: own.join(' '), strategy: ['strategy', ...hidden].join(' ') }
    : { type: [...own, 'strategy', ...hidden].join(' '), strategy: '' }
}
