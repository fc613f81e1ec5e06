import { STARTS } from './life'

/** How many conversations are generated, each of which is looked at for everything that has to hold. */
const GENERATED = 100_000

/** That many conversations, shared out evenly between the files that live them: each worker takes some of the files. */
const shares = Object.keys(import.meta.glob('../lives/share-*.test.ts')).length

/** Lives of one share. */
export const SHARE = Math.ceil(GENERATED / STARTS / shares)

/** Lists of what somebody does to a flow in the editor, each of which is undone and redone as a whole. */
export const LISTS = process.env.EVERY_LIFE ? 20_000 : 80

/** Lives in which time passes once more, in other steps: one of ten, or as many with `npm run lives`. */
export const SPLIT = Math.ceil((GENERATED / STARTS) * (process.env.EVERY_LIFE ? 1 : 0.1))
