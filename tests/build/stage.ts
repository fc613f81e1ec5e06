import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import type { Flow } from '@/core/flow/document'
import type { Desk } from '@/screens/editor/actions/context'
import type { Host, Link, Stage, Surface, View } from '@/screens/editor/actions/stage'
import { createEditorStore, type Marks } from '@/screens/editor/store'
import { flowOf } from './flow'
import { workspace } from './workspace'

export interface StageParts {
  readonly flow?: Flow
  readonly readOnly?: boolean
  readonly selection?: readonly string[]
  readonly edges?: readonly Link[]
  readonly marks?: Marks
}

/** What an action asked of the editor around it, in order. */
export type Asked = readonly [what: string, ...with_: readonly unknown[]]

/** A stage without a screen: a real store, and a record of everything that was asked of the rest. */
export function stageOf({
  flow,
  readOnly = false,
  selection = [],
  edges = [],
  marks,
}: StageParts = {}): Stage & {
  readonly asked: readonly Asked[]
} {
  const store = createEditorStore(flow ?? small, readOnly)
  store.getState().select(selection, marks)
  const asked: Asked[] = []
  const note =
    (what: string) =>
    (...given: readonly unknown[]) =>
      void asked.push([what, ...given])
  const view: View = {
    reveal: note('reveal'),
    fit: note('fit'),
    zoomIn: note('zoomIn'),
    zoomOut: note('zoomOut'),
    zoomTo: note('zoomTo'),
    centre: () => ({ x: 0, y: 0 }),
    focus: note('focus'),
    focusMark: note('focusMark'),
    flowName: note('flowName'),
    sizeOf: () => ({ width: 264, height: 160 }),
    cardList: note('cardList'),
    outline: note('outline'),
    variables: note('variables'),
    variable: note('variable'),
    several: note('several'),
    problems: note('problems'),
    spot: () => ({ x: 0, y: 0 }),
  }
  const host: Host = {
    workspace: workspace('shop'),
    exportFile: note('exportFile'),
    preview: note('preview'),
    rehearse: note('rehearse'),
    showSettings: note('showSettings'),
    tidy: async () => note('tidy')(),
    pressed: note('pressed'),
    showHints: note('showHints'),
    goToLibrary: note('goToLibrary'),
    makeRoom: note('makeRoom'),
    goTo: note('goTo'),
  }
  return {
    ...{ store, catalog, faceOf, edges, view, host, asked },
    get state() {
      return store.getState()
    },
    get flow() {
      return store.getState().flow
    },
    get cards() {
      return store.getState().selection
    },
    several: false,
    exit: null,
    get marks() {
      return store.getState().marks
    },
    pointer: null,
    place: null,
    show: (surface: Surface) => note('show')(surface),
    announce: note('announce'),
    toast: note('toast'),
  }
}

/** Nothing lies open beside the flow, and nothing was said. */
export const noDesk: Desk = {
  ...{
    actions: [],
    complete: true,
    surface: null,
    place: null,
    cardList: false,
    left: 'cards',
    former: 'cards',
  },
  ...{ exit: null, seat: null, several: false, choosing: false, typed: '', problems: false, said: '' },
}

/** Start, a greeting, a goodbye. */
const small = flowOf({
  cards: {
    start: { type: 'start', exits: { next: 'hello' } },
    hello: { type: 'message', title: 'Hello', settings: { text: 'Hello' }, exits: { next: 'bye' } },
    bye: { type: 'end', settings: { text: 'Bye' } },
  },
  layout: { start: { x: 0, y: 0 }, hello: { x: 340, y: 0 }, bye: { x: 680, y: 0 } },
})
