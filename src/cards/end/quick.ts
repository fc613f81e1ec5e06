import { type QuickCard, type QuickTools, RESTS } from '@/core/runtime/quick/card'
import type { End } from './card'

export const quick = ({ text }: End, { saying, parts }: QuickTools): QuickCard => ({
  enter: saying,
  parts: parts(text),
  next: RESTS,
})
