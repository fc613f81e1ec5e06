/** Which files the budget counts. */
import { expect, test } from 'vitest'
import { chunkCycle, keyOf, loadedFiles } from './loaded-files.mjs'

const manifest = {
  '_main-1.js': {
    file: 'assets/main.js',
    name: 'main',
    imports: ['_react.js'],
    dynamicImports: ['src/lazy.tsx'],
  },
  '_react.js': { file: 'assets/react.js', name: 'react' },
  'src/lazy.tsx': { file: 'assets/lazy.js', name: 'lazy', imports: ['_react.js', '_flow.js', '_main-1.js'] },
  '_flow.js': { file: 'assets/flow.js', name: 'flow', imports: ['_react.js'] },
  '_main-1.css': { file: 'assets/main.css', src: '_main-1.css' },
}

test('a chunk brings its static imports, not its lazy ones', () => {
  expect(loadedFiles(manifest, ['main'])).toEqual(['assets/main.js', 'assets/react.js'])
})

test('a lazy source brings its own imports, and a shared chunk counts once', () => {
  const files = ['assets/flow.js', 'assets/lazy.js', 'assets/main.js', 'assets/react.js']
  expect(loadedFiles(manifest, ['main', 'src/lazy.tsx'])).toEqual(files)
})

test('a shared chunk goes by its name, one of a module by its path, and what is in neither is not there', () => {
  expect(keyOf(manifest, 'main')).toBe('_main-1.js')
  expect(keyOf(manifest, 'src/lazy.tsx')).toBe('src/lazy.tsx')
  expect(keyOf(manifest, 'src/part-of-main.tsx')).toBeUndefined()
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
