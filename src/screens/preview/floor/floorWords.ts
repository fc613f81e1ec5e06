import type { Held } from '@/core/desk/held'
import { msOf } from '@/core/flow/time'
import type { Holder } from '@/core/runtime/holder'

/** The holder as a person would say it: `Maya Lindqvist (Accounts)`, `queue of Accounts`, `Unassigned`, `bot Triage`. */
export function holderText(holder: Holder): string {
  switch (holder.kind) {
    case 'bot':
      return `bot ${holder.bot.name}`
    case 'queue': {
      const whose = holder.team ?? holder.agent
      return whose ? `queue of ${whose.name}` : 'Unassigned'
    }
    case 'agent':
      return holder.team ? `${holder.agent.name} (${holder.team.name})` : holder.agent.name
  }
}

/** How long it lasted, or has lasted: `4 min`, `1 h 20 min`, `12 s so far`. */
export function lengthText({ from, to }: Held, now: string): string {
  const text = spanText(Math.max(0, msOf(to ?? now) - msOf(from)))
  return to === null ? `${text} so far` : text
}

function spanText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  return `${Math.floor(hours / 24)} d ${hours % 24} h`
}
