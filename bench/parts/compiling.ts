import { compileFlow, fileOf, readFlow } from '../baton'
import { ringFile } from '../flows'
import { cpuOf, median } from '../measure'

export const COMPILED_SIZES = [1000, 10_000] as const

export interface Compiling {
  /** Bytes of the file, and median CPU milliseconds. */
  readonly bytes: number
  readonly parse: number
  readonly compile: number
  /** What naming the logic costs on top, at the first conversation. */
  readonly hash: number
}

/**
 * What it costs to make a flow ready to run, beside what `JSON.parse` costs for the same file. Every round has a file
 * with texts of its own, so that nothing an earlier round remembered helps.
 */
export async function compiling(size: number, rounds: number): Promise<Compiling> {
  const parse: number[] = []
  const compile: number[] = []
  const hash: number[] = []
  let bytes = 0
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const flow = readFlow(ringFile(size, `round ${round}`))
    const text = fileOf(flow)
    globalThis.gc?.()
    const parsing = await cpuOf(() => JSON.parse(text))
    globalThis.gc?.()
    let program: ReturnType<typeof compileFlow> | null = null
    const preparing = await cpuOf(() => {
      program = compileFlow(flow)
    })
    const hashing = await cpuOf(() => program?.logic)
    if (round < 0) continue
    parse.push(parsing / 1000)
    compile.push(preparing / 1000)
    hash.push(hashing / 1000)
    bytes = Buffer.byteLength(text)
  }
  return { bytes, parse: median(parse), compile: median(compile), hash: median(hash) }
}

const WARM_UP = 2
