import type { Holder } from '@/core/runtime/holder'
import type { Hue } from '@/ui/hue'

/** The colour of each kind of holder, the same wherever the floor is shown. */
export const HOLDER_HUES = { bot: 'blue', queue: 'amber', agent: 'teal' } as const satisfies Record<
  Holder['kind'],
  Hue
>
