import { useStore } from 'zustand'
import { catalog } from '@/cards/catalog'
import type { Workspace } from '@/core/workspace/workspace'
import type { Rehearsal } from '@/screens/editor/Editor'
import type { EditorStore } from '@/screens/editor/store'
import { Preview } from '@/screens/preview/Preview'
import type { Memory } from '@/screens/preview/stored/useKept'
import { type Places, PlacesContext } from '@/screens/preview/why/links'
import { useOtherFlows, usePublishedFlows } from '@/storage/flowQueries'
import { forgetRehearsal, keepRehearsal, readRehearsal } from '@/storage/rehearsals'
import { cardHref, flowHref, workspaceHref } from '../paths'

interface RehearseProps {
  readonly store: EditorStore
  readonly workspace: Workspace
  readonly rehearsal: Rehearsal
}

const memory: Memory = { read: readRehearsal, keep: keepRehearsal, forget: forgetRehearsal }

const TABLES = { workspace: 'hours', team: 'teams', agent: 'agents' }

const PLACES: Places = {
  flow: (id, card, path) => (card === undefined ? flowHref(id) : cardHref(id, card, path)),
  hours: whose => workspaceHref(TABLES[whose]),
}

/** The rehearsal of the open flow, with the other flows of the library; fetched when somebody asks for it. */
export function Rehearse({ store, workspace, rehearsal }: RehearseProps) {
  const flow = useStore(store, state => state.flow)
  const others = useOtherFlows(flow.id, catalog)
  const published = usePublishedFlows(flow.id, catalog)
  return (
    <PlacesContext value={PLACES}>
      <Preview
        flow={flow}
        others={others}
        published={published}
        memory={memory}
        workspace={workspace}
        from={rehearsal.from}
        asked={rehearsal.asked}
        atOnce={rehearsal.atOnce}
        onRunning={card => store.getState().run(card)}
        onShowCard={rehearsal.onShowCard}
        onClose={rehearsal.onClose}
      />
    </PlacesContext>
  )
}
