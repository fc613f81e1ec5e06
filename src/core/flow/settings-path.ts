import { isObject, type Json } from './json'

/** What stands at a place in a card's settings, such as `store.record` or `options.0.label`. */
export function valueAt(settings: object, path: string): unknown {
  let value: unknown = settings
  for (const name of path.split('.')) {
    if (Array.isArray(value)) value = value[Number(name)]
    else if (isObject(value) && Object.hasOwn(value, name)) value = value[name]
    else return undefined
  }
  return value
}

/** The settings with another value in one place; all beside the way there stays as it is. A list has no new places. */
export function withValueAt(settings: object, path: string, value: Json): object {
  const changed = put(settings, path.split('.'), value)
  return isObject(changed) ? changed : settings
}

function put(part: unknown, [name, ...rest]: readonly string[], value: Json): unknown {
  if (name === undefined) return value
  if (Array.isArray(part)) {
    const place = Number(name)
    return place in part ? part.with(place, put(part[place], rest, value)) : part
  }
  const record = isObject(part) ? part : {}
  const inner = Object.hasOwn(record, name) ? record[name] : undefined
  return { ...record, [name]: put(inner, rest, value) }
}

/**
 * A name that stands for itself, or a template, with one variable called otherwise. Within a template only names between
 * `{{` and `}}` are touched, never quoted words.
 */
export function renamed(text: string, from: string, to: string): string {
  const other = (name: string): string =>
    name === from || name.startsWith(`${from}.`) ? `${to}${name.slice(from.length)}` : name
  if (!text.includes('{{')) return other(text)
  return text.replace(/\{\{[\s\S]*?\}\}/g, output =>
    output.replace(/"[^"]*"|'[^']*'|[\w.-]+/g, token => (/^["']/.test(token) ? token : other(token))),
  )
}
