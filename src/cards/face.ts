import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Variable } from '@/core/flow/document'
import type { Fix, Problem } from '@/core/flow/problem'
import type { Workspace } from '@/core/workspace/workspace'
import type { Hue } from '@/ui/hue'

/** How a kind of card looks: its picture in the palette, its lines on the canvas, its form in the inspector. */
export interface CardFace<S extends object = object> {
  readonly icon: LucideIcon
  readonly hue: Hue
  /** What the card does, in one line, as read on the canvas: "Assigns to Accounts, round robin". */
  summary(settings: S): string
  /** The template that the visitor is sent, shown below the summary as a bubble of at most four lines. */
  says?(settings: S): string
  /** One small line more, below the summary. */
  note?(settings: S): Note | null
  /** Anything else below the summary. The canvas knows how high a card is without looking: what needs more than 60 pixels is cut off. */
  Face?(props: { readonly settings: S }): ReactNode
  Form(props: FormProps<S>): ReactNode
}

export interface Note {
  readonly icon: LucideIcon
  readonly text: string
}

export interface FormProps<S extends object = object> {
  readonly settings: S
  /** The whole new settings. `field` names what is being typed in: edits of one field are one step of undo. */
  onChange(next: S, field: string): void
  readonly workspace: Workspace
  /** Id of the flow, so that a bot is not offered to itself. */
  readonly flow: string
  readonly variables: Readonly<Record<string, Variable>>
  /** Declares a new variable; the form then uses its name. */
  onDeclare(name: string, variable: Variable): void
  /** Problems of this card; `path` says which field they belong to. */
  readonly problems: readonly Problem[]
  /** Variables that some way to this card leaves unset. */
  readonly unset?: ReadonlySet<string> | undefined
  /** Leaves the flow for what the card names: another flow or a team, by its id; a table of the workspace, by its name. */
  onGoTo?(place: 'flow' | 'team' | 'workspace', id: string): void
  /** Puts a problem of this card right, as one step of undo. */
  onFix?(fix: Fix): void
}
