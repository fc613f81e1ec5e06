import { Lock } from 'lucide-react'
import type { Action } from './action'

/** To look at a flow without changing anything by mistake. */
export const lock: Action = {
  id: 'lock',
  group: 'flow',
  label: ({ state }) => (state.locked ? 'Unlock: edit again' : 'Lock: look only'),
  icon: Lock,
  keys: [{ press: 'l', alt: true, where: 'canvas' }],
  words: 'unlock lock read only view protect freeze edit',
  needs: 'The flow is read-only.',
  on: ['canvas'],
  applies: ({ state }) => state.locked || !state.readOnly,
  perform: ({ state, announce }) => {
    state.lock(!state.locked)
    announce(state.locked ? 'The flow can be changed again.' : 'The flow is locked: nothing can be changed.')
  },
}
