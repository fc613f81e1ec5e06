import type { QuickCard, QuickTools } from '@/core/runtime/quick/card'
import type { Message } from './card'

export const quick = ({ text }: Message, { saying, parts, to }: QuickTools): QuickCard => ({
  enter: saying,
  parts: parts(text),
  next: to('next'),
})
