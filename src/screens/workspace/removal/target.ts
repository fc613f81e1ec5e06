import type { Agent, Team } from '@/core/workspace/workspace'

/** `leave`: stays in the workspace, but is never assigned to again. */
export type Target =
  | { readonly kind: 'agent'; readonly how: 'delete' | 'leave'; readonly who: Agent }
  | { readonly kind: 'team'; readonly how: 'delete'; readonly who: Team }
