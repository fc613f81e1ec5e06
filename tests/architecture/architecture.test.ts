/** The real files keep every rule, and every rule is shown to bite on planted files that break it. */
import { describe, expect, test } from 'vitest'
import { check } from './check'
import { treeOnDisk } from './disk'
import type { Tree } from './imports'

test('the files of this repository keep the rules', () => {
  expect(check(treeOnDisk())).toEqual([])
})

/** A small house in order; each planted file is added to it. */
const house: Tree = {
  'src/core/flow/document.ts': 'export type Flow = { id: string }',
  'src/core/runtime/step.ts': `import type { Flow } from '../flow/document'\nexport const step = (flow: Flow) => flow`,
  'src/core/workspace/team.ts': 'export type Team = {}',
  'src/core/desk/queue.ts': `import type { Team } from '@/core/workspace/team'\nexport type Queue = Team`,
  'src/core/rehearsal/world.ts': `export const world = () => import('@/core/desk/queue')`,
  'src/core/layout/arrange.ts': `import type { Flow } from '../flow/document'\nexport const arrange = (flow: Flow) => flow`,
  'src/ui/Button.tsx': `import { useId } from 'react'\nexport const Button = useId`,
  'src/cards/say/card.ts': `import { z } from 'zod'\nimport { step } from '@/core/runtime/step'\nexport const say = [z, step]`,
  'src/cards/say/face.tsx': `import { Button } from '@/ui/Button'\nimport { say } from './card'\nexport const face = [say, Button]`,
  'src/cards/ask/card.ts': 'export const ask = 1',
  'src/cards/catalog.ts': `import { ask } from './ask/card'\nimport { say } from './say/card'\nexport const catalog = [ask, say]`,
  'src/cards/faces.ts': `import { face } from './say/face'\nexport const faces = [face]`,
  'src/storage/flows.ts': `import { openDB } from 'idb'\nexport const flows = openDB`,
  'src/screens/editor/Editor.tsx': `import { flows } from '@/storage/flows'\nexport const Editor = flows`,
  'src/screens/library/Library.tsx': 'export const Library = 1',
  'src/app/main.tsx': `import('@/screens/editor/Editor')\nimport './app.css'`,
  'src/app/app.css': '',
  'src/cli/baton.ts': `import { catalog } from '@/cards/catalog'\nimport { version } from '../../package.json'\nexport const all = [catalog, version]`,
}

type Planted = [rule: string, file: string, text: string]

const imports: Planted[] = [
  ['layer', 'src/core/flow/a.ts', `import { step } from '@/core/runtime/step'`],
  ['layer', 'src/core/flow/a.ts', `import type { Team } from '../workspace/team'`],
  ['layer', 'src/core/flow/a.ts', `import table from '../../../tests/table.json'\nexport const a = table`],
  ['layer', 'src/core/runtime/a.ts', `export type A = import('@/core/desk/queue').Queue`],
  ['layer', 'src/core/runtime/a.ts', `export const a = () => import('@/core/workspace/team')`],
  ['layer', 'src/core/workspace/a.ts', `export { step as a } from '@/core/runtime/step'\nexport const b = 1`],
  ['layer', 'src/core/desk/a.ts', `import {\n  world,\n} from '../rehearsal/world'\nexport const a = world`],
  ['layer', 'src/core/layout/a.ts', `import { step } from '@/core/runtime/step'\nexport const a = step`],
  [
    'layer',
    'src/core/runtime/a.ts',
    `import { arrange } from '@/core/layout/arrange'\nexport const a = arrange`,
  ],
  ['layer', 'src/core/rehearsal/a.ts', `import '@/cards/ask/card'`],
  ['layer', 'src/ui/a.tsx', `import type { Flow } from '@/core/flow/document'\nexport type A = Flow`],
  ['layer', 'src/storage/a.ts', `import { ask } from '@/cards/ask/card'\nexport const a = ask`],
  ['layer', 'src/cards/ask/face.tsx', `import { flows } from '@/storage/flows'\nexport const a = flows`],
  ['layer', 'src/screens/editor/a.ts', `export const a = () => import('@/app/main')`],
  ['layer', 'src/screens/editor/a.ts', `new Worker(new URL('../../app/main.tsx', import.meta.url))`],
  ['layer', 'src/app/a.ts', `import { all } from '@/cli/baton'\nexport const a = all`],
  [
    'screens-meet',
    'src/screens/editor/a.ts',
    `import { Library } from '../library/Library'\nexport const a = Library`,
  ],
  ['cards-meet', 'src/cards/ask/face.tsx', `import { say } from '../say/card'\nexport const a = say`],
  ['cards-meet', 'src/cards/fields/Field.tsx', `import { say } from '../say/card'\nexport const a = say`],
  ['place', 'src/shared/a.ts', 'export const a = 1'],
  ['place', 'src/core/a.ts', 'export const a = 1'],
  ['place', 'src/screens/a.ts', 'export const a = 1'],
  ['test-import', 'src/core/flow/a.ts', `import './document.test'\nexport const a = 1`],
  ['pure', 'src/core/flow/a.ts', `import { useState } from 'react'\nexport const a = useState`],
  ['pure', 'src/core/flow/a.ts', `import { jsx } from 'react/jsx-runtime'\nexport const a = jsx`],
  ['pure', 'src/core/desk/a.ts', `import type { Node } from '@xyflow/react'\nexport type A = Node`],
  ['pure', 'src/core/desk/a.ts', `import { openDB } from 'idb'\nexport const a = openDB`],
  [
    'pure',
    'src/core/desk/a.ts',
    `import { createStore } from 'zustand/vanilla'\nexport const a = createStore`,
  ],
  [
    'pure',
    'src/core/desk/a.ts',
    `import { QueryClient } from '@tanstack/react-query'\nexport const a = QueryClient`,
  ],
  ['pure', 'src/core/desk/a.ts', `import { readFileSync } from 'node:fs'\nexport const a = readFileSync`],
  ['pure', 'src/cards/wait/card.ts', `import { Button } from '@/ui/Button'\nexport const a = Button`],
  ['pure', 'src/cards/wait/card.ts', `import { useState } from 'react'\nexport const a = useState`],
  ['pure', 'src/cards/wait/card.ts', `import { face } from './face'\nexport const a = face`],
  ['cli', 'src/cli/a.ts', `import { useState } from 'react'\nexport const a = useState`],
  ['cli', 'src/cli/a.ts', `import { flows } from '@/storage/flows'\nexport const a = flows`],
  ['cycle', 'src/core/flow/a.ts', `import { a as b } from './a'\nexport const a = b`],
]

const contents: Planted[] = [
  ['name', 'src/ui/utils.ts', 'export const a = 1'],
  ['name', 'src/core/flow/helpers/a.ts', 'export const a = 1'],
  ['name', 'tests/common.ts', 'export const a = 1'],
  ['length', 'src/ui/a.ts', '\n'.repeat(301)],
  ['barrel', 'src/ui/index.ts', `/** All. */\nexport { Button } from './Button'\nexport * from './Button'`],
  ['barrel', 'src/ui/all.ts', `import './Button'\nexport type { Button } from './Button';`],
  ['clock', 'src/core/flow/a.ts', 'export const a = Date.now()'],
  ['clock', 'src/core/flow/a.ts', 'export const a = new Date()'],
  ['clock', 'src/core/flow/a.ts', 'export const a = new Date'],
  ['clock', 'src/core/desk/a.ts', 'export const a = Math.random() // chance'],
  ['clock', 'src/cards/wait/card.ts', 'export const a = performance.now()'],
]

describe('a planted file breaks exactly its rule', () => {
  test.each([...imports, ...contents])('%s in %s (%#)', (rule, file, text) => {
    const found = check({ ...house, [file]: text })
    expect(found.map(({ rule, file }) => [rule, file])).toEqual([
      [rule, rule === 'cli' ? expect.any(String) : file],
    ])
  })

  test('a circle over several files', () => {
    const planted = {
      'src/ui/a.ts': `import type { B } from './b'\nexport type A = B`,
      'src/ui/b.ts': `import type { C } from '@/ui/c'\nexport type B = C`,
      'src/ui/c.ts': `import type { A } from './a'\nexport type C = A`,
    }
    const detail = 'src/ui/b.ts → src/ui/c.ts → src/ui/a.ts'
    expect(check({ ...house, ...planted })).toEqual([{ rule: 'cycle', file: 'src/ui/a.ts', detail }])
  })

  test('a file that a card pulls in is held to the same rules', () => {
    const planted = {
      'src/cards/wait/card.ts': `import { a } from './until'\nexport const wait = a`,
      'src/cards/wait/until.ts': `import { useState } from 'react'\nexport const a = [useState, Date.now()]`,
    }
    expect(check({ ...house, ...planted }).map(({ rule }) => rule)).toEqual(['pure', 'clock'])
  })
})

describe('what looks alike is allowed', () => {
  test.each([
    ['the house itself', 'src/core/flow/a.ts', ''],
    ['a date from a number', 'src/core/flow/a.ts', 'export const a = new Date(0)'],
    ['an import in a comment', 'src/core/flow/a.ts', `/* import { useState } from 'react' */ // Date.now()`],
    [
      'an address in a string',
      'src/core/flow/a.ts',
      `export const a = 'https://example.org'; // import 'react'`,
    ],
    [
      'a re-export beside code of its own',
      'src/ui/a.ts',
      `export { Button } from './Button'\nexport const a = 1`,
    ],
    ['a long test', 'src/ui/a.test.ts', '\n'.repeat(400)],
    ['a test that looks up', 'src/core/flow/a.test.ts', `import { catalog } from '@/cards/catalog'`],
  ])('%s', (_, file, text) => {
    expect(check({ ...house, [file]: text })).toEqual([])
  })
})
