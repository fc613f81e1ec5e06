import type { Finding } from '@/core/workspace/csv/plan'

/** What an update would change: `owner: maya@… → elena@…; attributes: plan`. */
export function changeText({ before, made, changed }: Extract<Finding<object>, { is: 'update' }>): string {
  const was = new Map<string, unknown>(Object.entries(before))
  const is = new Map<string, unknown>(Object.entries(made))
  return changed
    .map(name => {
      const [old, now] = [was.get(name), is.get(name)]
      return isMap(old) && isMap(now) ? within(old, now) : `${name}: ${shown(old)} → ${shown(now)}`
    })
    .join('; ')
}

const within = (old: object, now: object): string => {
  const was = new Map<string, unknown>(Object.entries(old))
  return Object.entries(now)
    .filter(([name, value]) => was.get(name) !== value)
    .map(([name, value]) => `${name}: ${shown(was.get(name))} → ${shown(value)}`)
    .join('; ')
}

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null

const shown = (value: unknown): string =>
  value === undefined || value === null || value === ''
    ? 'nothing'
    : typeof value === 'boolean'
      ? value
        ? 'yes'
        : 'no'
      : String(value)
