/**
 * Puts the tests that mutants are held against into one file, beside a test file that only loads it (`npm run mutation`,
 * in Stryker's copy of the project). A mutant's run begins with a new worker, and to load some hundred modules one by one
 * took it six times as long as the tests themselves.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const folder = fileURLToPath(new URL('../reports/mutation-tests', import.meta.url))

await build({
  configFile: false,
  logLevel: 'warn',
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
  plugins: [
    {
      name: 'a module keeps its own place',
      enforce: 'pre',
      transform: (code, id) =>
        id.endsWith('.ts')
          ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
          : undefined,
    },
  ],
  build: {
    ssr: true,
    copyPublicDir: false,
    emptyOutDir: true,
    outDir: folder,
    target: 'node20',
    rollupOptions: {
      input: fileURLToPath(new URL('../tests/mutation/tests.ts', import.meta.url)),
      output: { entryFileNames: 'all.mjs', codeSplitting: false, paths: { vitest: './vitest.mjs' } },
    },
  },
  ssr: { noExternal: true, external: ['vitest'] },
})
// A mutant that keeps the tests from loading is noticed as well: with no test at all, none would fail. What throws in a
// `describe` would take all tests with it, since they are one file.
await writeFile(
  `${folder}/vitest.mjs`,
  `import { describe as plain, test } from 'vitest'
export * from 'vitest'
const failing = error => test('the tests load', () => { throw error })
const caught = body => typeof body !== 'function' ? body : (...given) => {
  try { return body(...given) } catch (error) { failing(error) }
}
const guarded = value => typeof value !== 'function' ? value : new Proxy(value, {
  apply: (target, self, given) => guarded(Reflect.apply(target, self, given.map(caught))),
  get: (target, name) => guarded(Reflect.get(target, name)),
})
export const describe = guarded(plain)
`,
)
await writeFile(
  `${folder}/all.test.mjs`,
  `import { test } from 'vitest'
const failure = await import('./all.mjs').then(() => null, error => error)
if (failure) test('the tests load', () => { throw failure })
`,
)
