import { keyFrom } from '@/core/flow/keys'
import { type Choice, OTHERWISE } from './card'

type Option = Choice['options'][number]

/** As many options as the format allows. */
export const MOST = 50

/** The options with new ones behind them. A key is made once, from the label as it was added; it stays when the label changes. */
export function withOptions(options: readonly Option[], labels: readonly string[]): readonly Option[] {
  const all = [...options]
  for (const label of labels.slice(0, MOST - options.length)) {
    const taken = (key: string) => key === OTHERWISE || all.some(option => option.key === key)
    all.push({ key: keyFrom(label, taken, 'option'), label })
  }
  return all
}
