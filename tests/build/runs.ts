/** How often a property is tried. `RUNS=100000 npx vitest …` looks harder, e.g. at night. */
export const runs = (usual: number): number => Number(process.env.RUNS ?? usual)
