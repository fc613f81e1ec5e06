import type { Destination } from '@/core/desk/custody'
import type { Status } from '@/core/workspace/workspace'

/** What visitor, assignee, roster and clock can do. `at` is ISO 8601 UTC; people are named by their id. */
export type Action = Start | Said | Roster | { readonly do: 'wait'; readonly at: string }

interface Start {
  readonly do: 'start'
  readonly at: string
  readonly conversation: string
  /** Id of a contact of the workspace, or `null` for a stranger. */
  readonly contact: string | null
  /** Key of the card to begin at; the Start card where absent. */
  readonly from?: string | undefined
}

/** What happens in one conversation. */
export type Said = { readonly at: string; readonly conversation: string } & Deed

export type Deed =
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'choose'; readonly option: string }
  /** The visitor closes the chat. */
  | { readonly do: 'leave' }
  /** An agent takes a waiting conversation, or confirms one that was assigned to them. */
  | { readonly do: 'accept'; readonly agent: string }
  /** The assignee writes. `agent`: who; the assignee where absent. */
  | { readonly do: 'reply'; readonly text: string; readonly agent?: string | undefined }
  /** Words for colleagues, which the visitor never sees. */
  | { readonly do: 'note'; readonly text: string; readonly agent?: string | undefined }
  /** Passed on by a person. `agent`: by whom; the assignee where absent. */
  | { readonly do: 'reassign'; readonly to: Destination; readonly agent?: string | undefined }
  | { readonly do: 'hand_back'; readonly disposition: string; readonly agent?: string | undefined }
  | { readonly do: 'resolve'; readonly agent?: string | undefined }
  /** A person takes the floor from the bot. */
  | { readonly do: 'take_over'; readonly agent: string }

/** Somebody comes or goes, or may have more or fewer conversations. */
interface Roster {
  readonly do: 'roster'
  readonly at: string
  readonly agent: string
  readonly change: {
    readonly status?: Status | undefined
    readonly capacity?: number | undefined
    readonly active?: boolean | undefined
  }
}
