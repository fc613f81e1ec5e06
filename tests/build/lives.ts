import { STARTS } from './life'

/** How many conversations the properties generate together. */
export const GENERATED = 100_000

const lives = GENERATED / STARTS

/** Lives in which every law is looked for. */
export const LAWFUL = Math.ceil(lives * 0.7)
/** Lives that are lived once more in another way that comes to the same, by how often each way is tried. */
export const RELIVED = {
  again: Math.ceil(lives * 0.1),
  split: Math.ceil(lives * 0.1),
  repeated: Math.ceil(lives * 0.07),
  stored: Math.ceil(lives * 0.03),
}
