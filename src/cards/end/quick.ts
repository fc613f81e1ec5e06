import { type QuickCard, type QuickTools, RESTS } from '@/core/runtime/quick/card'
import { Saying } from '@/core/runtime/quick/saying'
import type { End } from './card'

export const quick = ({ text }: End, { host, parts }: QuickTools): QuickCard =>
  new Saying(host, parts(text), { next: RESTS })
