import type { ReferenceUse, Seat } from '@/core/flow/card-shape'
import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import type { Assign } from './settings'

/** Whom the card names: who takes over, or who does in place of an owner. */
export function references(settings: Assign): readonly ReferenceUse[] {
  const { to } = settings
  if (to.type === 'contact_owner') {
    const { fallback } = to
    if (!fallback) return []
    const { type: kind, ref } = fallback
    return [
      {
        kind,
        ref,
        path: 'to.fallback',
        replace: ref => ({ ...settings, to: { ...to, fallback: { ...fallback, ref } } }),
      },
    ]
  }
  if (to.pick === 'variable' || !to.ref) return []
  return [
    { kind: to.type, ref: to.ref, path: 'to.ref', replace: ref => ({ ...settings, to: { ...to, ref } }) },
  ]
}

/** Whom the card could name instead. */
export function seats({ to }: Assign): readonly Seat[] {
  if (to.type === 'contact_owner') {
    const path = 'to.fallback'
    return [
      {
        paths: [path],
        kinds: ['team', 'agent'],
        wanted: to.fallback?.type ?? null,
        put: (type, ref) => ({ do: 'put', path, value: { type, ref: plain(ref) } }),
        label: 'Fall back to',
      },
    ]
  }
  return [
    {
      paths: ['to', 'to.ref'],
      kinds: ['team', 'agent', 'bot'],
      wanted: to.type,
      put: (type, ref) => ({ do: 'put', path: 'to', value: { type, pick: 'static', ref: plain(ref) } }),
      label: 'Assign to',
    },
  ]
}

const plain = ({ id, name, email }: Reference): Json => ({ id, name, ...(email ? { email } : {}) })
