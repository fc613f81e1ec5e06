import { beforeEach, expect, test, vi } from 'vitest'
import { list } from './library'
import { create } from './libraryChanges'
import { sample } from './samples'
import { forgetLost, remember, remembered } from './sentinel'

beforeEach(() => {
  forgetLost()
})

test('the names of what is stored are known outside the database too', async () => {
  const created = await create(sample('Kept'))
  await list()
  expect(created.ok && remembered()).toContain(created.ok && created.name)
})

test('a database that is empty though flows were there says which are lost', async () => {
  remember(['Billing', 'Sales'])
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(function (this: IDBObjectStore) {
    return this.getAll(IDBKeyRange.only(['no', 'such']))
  })
  expect(await list()).toMatchObject({ flows: [], lost: ['Billing', 'Sales'] })
  vi.restoreAllMocks()
  expect(await list()).toMatchObject({ lost: [] })
})

test('a browser that keeps nothing for us breaks nothing', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  expect(remembered()).toEqual([])
  vi.restoreAllMocks()
  localStorage.setItem('baton.flows', '{"not":"a list"}')
  expect(remembered()).toEqual([])
})
