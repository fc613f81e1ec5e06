import { vi } from 'vitest'

/** Properties take the time they take: a slow machine is no reason to fail. */
vi.setConfig({ testTimeout: 3_600_000 })

/** How often a property is tried. `RUNS=100000 npx vitest …` looks harder, e.g. at night. */
export const runs = (usual: number): number => Number(process.env.RUNS ?? usual)
