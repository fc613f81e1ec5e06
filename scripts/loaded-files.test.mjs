/** Which files the budget counts. */
import { expect, test } from 'vitest'
import { chunkCycle, loadedFiles } from './loaded-files.mjs'

const manifest = {
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    imports: ['_react.js'],
    dynamicImports: ['src/lazy.tsx'],
  },
  '_react.js': { file: 'assets/react.js' },
  'src/lazy.tsx': { file: 'assets/lazy.js', imports: ['_react.js', '_flow.js', 'index.html'] },
  '_flow.js': { file: 'assets/flow.js', imports: ['_react.js'] },
  'src/style.css': { file: 'assets/style.css', isEntry: true },
}

test('the entry brings its static imports, not its lazy ones', () => {
  expect(loadedFiles(manifest, [])).toEqual(['assets/index.js', 'assets/react.js'])
})

test('a lazy source brings its own imports, and a shared chunk counts once', () => {
  const files = ['assets/flow.js', 'assets/index.js', 'assets/lazy.js', 'assets/react.js']
  expect(loadedFiles(manifest, ['src/lazy.tsx'])).toEqual(files)
})

test('a source inside another chunk adds nothing', () => {
  expect(loadedFiles(manifest, ['src/part-of-the-entry.tsx'])).toEqual(['assets/index.js', 'assets/react.js'])
})

test('chunks that import each other are found; a shared chunk is no circle', () => {
  const shared = {
    a: { file: 'a.js', imports: ['b', 'c'] },
    b: { file: 'b.js', imports: ['c'] },
    c: { file: 'c.js' },
  }
  expect(chunkCycle(shared)).toBe(null)
  expect(chunkCycle({ ...shared, c: { file: 'c.js', imports: ['a'] } })).toEqual(['a', 'b', 'c', 'a'])
})
