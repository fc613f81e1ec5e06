import { serialised, waiting } from '../baton'
import { choose, open, settle, start, type Talk } from '../contestants/handWritten'
import { type Script, scriptOf } from '../conversation'
import { live } from '../live'
import { heapOfEach } from '../measure'

/** Bytes for one conversation that waits. */
export interface Bytes {
  readonly heap: number
  readonly serialised: number
}

export interface Memory {
  /** How many conversations were held at once. */
  readonly held: number
  /** As a host without storage holds them: the session as it is, and what the desk keeps of it. */
  readonly live: Live
  /** As a host with storage holds them: packed. */
  readonly visitor: Bytes
  readonly assignee: Bytes
  /** The hand-written switch, for comparison, in the same two places. */
  readonly handVisitor: Bytes
  readonly handAssignee: Bytes
  /** An actor for each conversation; left out where no other engine plays. */
  readonly xstate?: Pair | undefined
}

interface Pair {
  readonly visitor: Bytes
  readonly assignee: Bytes
}

/** Bytes of heap. */
interface Live {
  readonly visitor: number
  /** The session alone, without the desk. */
  readonly session: number
  readonly assignee: number
}

/** Holds so many conversations of the reception flow, each with an id of its own, and counts what each adds. */
export async function memory(held: number, peers: boolean): Promise<Memory> {
  return {
    held,
    visitor: bytesOf(held, waiting('visitor'), serialised),
    assignee: bytesOf(held, waiting('assignee'), serialised),
    handVisitor: bytesOf(held, handVisitor, JSON.stringify),
    handAssignee: bytesOf(held, handAssignee, JSON.stringify),
    xstate: peers ? await actors(held) : undefined,
    // Last: of what they leave behind some is only collected when others have been made.
    live: {
      visitor: heapOf(held, live('visitor', false)),
      session: heapOf(held, live('assignee', false)),
      assignee: heapOf(held, live('assignee', true)),
    },
  }
}

function bytesOf<T>(held: number, make: (script: Script) => T, write: (held: T) => string): Bytes {
  return { heap: heapOf(held, make), serialised: Buffer.byteLength(write(make(scriptOf(0)))) }
}

const heapOf = <T>(held: number, make: (script: Script) => T): number =>
  heapOfEach(held, i => make(scriptOf(i)))

async function actors(held: number): Promise<Pair> {
  const { waitingActor, persisted } = await import('../contestants/xstate')
  return {
    visitor: bytesOf(held, waitingActor('visitor'), persisted),
    assignee: bytesOf(held, waitingActor('assignee'), persisted),
  }
}

const quiet = (): void => undefined

function handVisitor(script: Script): Talk {
  const talk = open(script.conversation)
  start(talk, quiet)
  return talk
}

function handAssignee(script: Script): Talk {
  const talk = handVisitor(script)
  choose(talk, script, quiet)
  settle(talk, script, quiet)
  return talk
}
