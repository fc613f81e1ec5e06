import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { VERSION } from './document'
import type { JsonObject } from './json'
import { type Migration, migrate, migrations } from './migrations'
import { open } from './open'
import { save } from './save'

const rename: Migration = ({ title = '', ...rest }) => ({ ...rest, name: title })
const shout: Migration = ({ name, ...rest }) => ({ ...rest, name: String(name).toUpperCase() })

test('an old document goes through every step from its version on, in order', () => {
  const steps = [rename, shout]
  expect(migrate(frozen({ version: 1, title: 'a' }), 1, steps, 3)).toEqual({ version: 3, name: 'A' })
  expect(migrate(frozen({ version: 2, name: 'a' }), 2, steps, 3)).toEqual({ version: 3, name: 'A' })
  expect(migrate(frozen({ version: 1, title: 'a' }), 1, steps, 2)).toEqual({ version: 2, name: 'a' })
})

test('a document of this version, or of a newer one, comes back as it is', () => {
  const now: JsonObject = { version: 3, title: 'a' }
  expect(migrate(now, 3, [rename, shout], 3)).toBe(now)
  expect(migrate(now, 4, [rename, shout], 3)).toBe(now)
})

test('there is a step from every version to the next', () => {
  expect(migrations).toHaveLength(VERSION - 1)
})

/** A file as each released version wrote it. Raise VERSION, and this fails until the last version's file is kept. */
const released = Array.from({ length: VERSION }, (_, i) => i + 1)

test.each(released)('a file of version %d opens, and loses nothing from then on', version => {
  const path = `tests/versions/flow.v${version}.json`
  expect(existsSync(path), `${path} is missing`).toBe(true)
  const { flow, readOnly, problems } = open(readFileSync(path, 'utf8'), catalog)
  if (!flow) throw new Error(problems.map(({ message }) => message).join(' '))
  expect([flow.version, readOnly, problems]).toEqual([VERSION, false, []])
  const saved = save(flow, catalog)
  expect(open(saved, catalog).flow).toEqual(flow)
  if (version === VERSION) expect(saved).toBe(readFileSync(path, 'utf8'))
})
