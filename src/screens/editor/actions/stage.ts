import type { CardFace } from '@/cards/face'
import type { Flow, Position } from '@/core/flow/document'
import type { Picked } from '@/core/flow/layout/picked'
import type { Catalog } from '@/core/runtime/card-type'
import type { Workspace } from '@/core/workspace/workspace'
import type { ToastContent } from '@/ui/Toast'
import type { Mark } from '../marks/mark'
import type { EditorState, EditorStore, Marks } from '../store'

/** What an action acts on. Every value is of the moment it is read. */
export interface Stage {
  readonly store: EditorStore
  readonly catalog: Catalog
  faceOf(type: string): CardFace | undefined
  readonly state: EditorState
  readonly flow: Flow
  /** Keys of the selected cards; of the one that has the focus, where that is another. */
  readonly cards: readonly string[]
  /** The selected frames and notes. */
  readonly marks: Marks
  /** The selected connections. */
  readonly edges: readonly Link[]
  /** A press on a card adds it to the selection, or takes it from there. */
  readonly several: boolean
  /** The exit that is chosen in the outline, whether it leads anywhere or not; one that does is among `edges`, too. */
  readonly exit: Link | null
  /** Where on the canvas the pointer is; `null` while it is elsewhere. */
  readonly pointer: Position | null
  /** Where on the canvas a menu was opened whose choice is being carried out. */
  readonly place: Position | null
  readonly view: View
  readonly host: Host
  /** Opens something to choose from, or to read. */
  show(surface: Surface): void
  /** Says what was done, to those who listen. */
  announce(text: string): void
  toast(content: ToastContent): void
}

/** A connection: the exit it starts at. */
export interface Link {
  readonly card: string
  readonly exit: string
}

/** The view of the canvas. */
export interface View {
  /** Brings a card, or a place, into the middle; `hidden` ones only. */
  reveal(at: Position, only?: 'hidden'): void
  /** Brings these things into view, or all. */
  fit(picked?: Picked): void
  zoomIn(): void
  zoomOut(): void
  /** 1 is full size. */
  zoomTo(zoom: number): void
  /** The place of the canvas in the middle of the view. */
  centre(): Position
  /** Gives the focus to a card, as soon as it is there, on the canvas or in the outline, whichever is worked in; to that itself without one. */
  focus(card?: string): void
  /** Gives the focus to a frame or note, as soon as it is there, as `focus` does to a card. */
  focusMark(mark: Mark): void
  /** Gives the focus to the name of the flow, ready to be typed over. */
  flowName(): void
  /** Gives the focus to the list of cards to add. */
  cardList(): void
  /** Gives the focus to the outline, at the card that is selected. */
  outline(): void
  /** Shows the variables beside the canvas, or what was there before them. */
  variables(): void
  /** Unfolds a variable beside the canvas, and gives the focus to what it begins with. */
  variable(name: string): void
  /** From now on a press on a card adds it to the selection, or not any more. */
  several(on: boolean): void
  /** Opens the list of problems in place of what else stands beside the canvas, or closes it again. */
  problems(): void
  /** How large a card is drawn, in pixels at zoom 1. */
  sizeOf(card: string): { readonly width: number; readonly height: number }
  /** The place of the window at which what concerns the selection opens. */
  spot(): Point
}

/** A place of the window, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What only those who put the editor on the page can do. */
export interface Host {
  /** In which the flow's people, teams and bots are found. */
  readonly workspace: Workspace
  exportFile(): void
  /** Shows the rehearsal, or goes back to the settings. */
  preview(): void
  rehearse(card: string): void
  /** Puts the flow, or the selected cards, in order. */
  tidy(): Promise<void>
  /** Selects the card, brings it and its settings into view; `path`: of the setting that gets the focus. */
  showSettings(card: string, path?: string): void
  /** A card was pressed: where it alone is selected its settings come to the front. The view stays. */
  pressed(card: string): void
  /** Deselects, and shows the place where hints stand. */
  showHints(): void
  /** What lies over the flow on a narrow window, settings or rehearsal, makes room. */
  makeRoom(): void
  goToLibrary(): void
  /** Leaves the flow for what it names. */
  goTo(place: Place, id: string): void
}

/** Another flow, or a team of the workspace, by its id; a table of the workspace by its name, e.g. `hours`. */
export type Place = 'flow' | 'team' | 'agent' | 'workspace'

/** What an action may open. `place`: where on the canvas it was asked for, if there. */
export type Surface =
  | { readonly kind: 'palette' }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'publish' }
  /** What the selected card is for, beside its settings. */
  | { readonly kind: 'help' }
  /** One of the exits of a card, and then what follows it. */
  | { readonly kind: 'exit'; readonly card: string; readonly next: 'add' | 'connect' }
  /** A kind of card to add, behind an exit if one is named; at a point of the window, where it was asked for by pulling. */
  | {
      readonly kind: 'add'
      readonly after: Link | null
      readonly place: Position | null
      readonly at?: Point
    }
  /** The card an exit leads to. */
  | { readonly kind: 'connect'; readonly from: Link }
  /** The context menu, at a point of the window. */
  | { readonly kind: 'menu'; readonly at: Point; readonly place: Position | null }
