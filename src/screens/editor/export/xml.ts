import { plain } from '@/core/flow/export/plain'

/** Text as it may stand in XML, between tags and in the quotes of an attribute. */
export const xml = (text: string): string =>
  plain(text).replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

/** An element; what is inside it is XML already. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside: string | readonly string[] = '',
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xml(String(value))}"`)
    .join('')
  const content = typeof inside === 'string' ? inside : inside.join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}
