import { inWords } from '@/cards/fields/duration'
import { joined } from '@/cards/fields/pieces'
import { applies } from './applies'
import { type Assign, passOf } from './settings'

/** What happens without a first reply; empty where no limit is set. */
export function replyWords(settings: Assign): string {
  const { replyLimit, attempts } = settings
  const shown = applies(settings)
  if (!shown.reply || replyLimit === null) return ''
  const late = `without a reply within ${inWords(replyLimit)}`
  return shown.attempts && attempts > 1
    ? `${late} the next member is tried, up to ${attempts} in all, then it leaves by No reply`
    : `${late} it leaves by No reply`
}

/** What else than the assignee brings the bot back; empty where nothing does. */
export function backWords(settings: Assign): string {
  const { resume } = settings
  const shown = applies(settings)
  const keyword = resume.keyword.trim()
  const ways = [
    ...(shown.back && keyword !== '' ? [`when the visitor writes “${keyword}”`] : []),
    ...(shown.idle && resume.after !== null ? [`after ${inWords(resume.after)} without agent activity`] : []),
  ]
  return ways.length === 0 ? '' : `this bot is back ${joined(ways, 'or')}`
}

/** What another bot is given, and whether this one goes on afterwards. */
export function passWords(settings: Assign): string {
  const { variables, comeBack } = passOf(settings)
  const shown = variables.length > 4 ? [...variables.slice(0, 3), `${variables.length - 3} more`] : variables
  const given = variables.length === 0 ? '' : ` with ${joined(shown)}`
  return `${given}; ${comeBack ? 'comes back here when that bot has ended' : 'transfers it for good'}`
}
