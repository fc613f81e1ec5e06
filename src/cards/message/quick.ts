import type { QuickCard, QuickTools } from '@/core/runtime/quick/card'
import { Saying } from '@/core/runtime/quick/saying'
import type { Message } from './card'

export const quick = ({ text }: Message, { host, parts, to }: QuickTools): QuickCard =>
  new Saying(host, parts(text), { next: to('next') })
