import { DAYS, type Hours } from '@/core/workspace/workspace'

const NAMES: Record<(typeof DAYS)[number], string> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
}

/** A week as people write it: `Mon–Fri 08:00–18:00 · Sat 10:00–14:00`. */
export function hoursText({ week }: Hours): string {
  const runs: { first: string; last: string; plan: string }[] = []
  for (const day of DAYS) {
    const plan = week[day].map(([from, to]) => `${from}–${to}`).join(', ')
    const run = runs.at(-1)
    if (run?.plan === plan) run.last = NAMES[day]
    else runs.push({ first: NAMES[day], last: NAMES[day], plan })
  }
  const open = runs.filter(({ plan }) => plan !== '')
  if (open.length === 0) return 'Always closed'
  return open
    .map(({ first, last, plan }) => `${first === last ? first : `${first}–${last}`} ${plan}`)
    .join(' · ')
}
