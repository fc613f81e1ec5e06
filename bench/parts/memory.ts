import { serialised, waiting } from '../baton'
import { choose, open, settle, start, type Talk } from '../contestants/handWritten'
import { type Script, scriptOf } from '../conversation'
import { heapOfEach } from '../measure'

/** Bytes for one conversation that waits. */
export interface Bytes {
  readonly heap: number
  readonly serialised: number
}

export interface Memory {
  /** How many conversations were held at once. */
  readonly held: number
  readonly visitor: Bytes
  readonly assignee: Bytes
  /** The hand-written switch, for comparison, in the same two places. */
  readonly handVisitor: Bytes
  readonly handAssignee: Bytes
}

/** Holds so many conversations of the reception flow, each with an id of its own, and counts what each adds. */
export function memory(held: number): Memory {
  return {
    held,
    visitor: bytesOf(held, waiting('visitor'), serialised),
    assignee: bytesOf(held, waiting('assignee'), serialised),
    handVisitor: bytesOf(held, handVisitor, JSON.stringify),
    handAssignee: bytesOf(held, handAssignee, JSON.stringify),
  }
}

function bytesOf<T>(held: number, make: (script: Script) => T, write: (held: T) => string): Bytes {
  const heap = heapOfEach(held, i => make(scriptOf(i)))
  return { heap, serialised: Buffer.byteLength(write(make(scriptOf(0)))) }
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
