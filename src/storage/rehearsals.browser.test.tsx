import { expect, test } from 'vitest'
import { forgetRehearsal, hasRehearsal, keepRehearsal, readRehearsal } from './rehearsals'

const stage = { flow: 'flow', others: ['other'], workspace: 'people' }

test('a rehearsal is kept, added to and forgotten, each flow its own', async () => {
  await keepRehearsal('a', { actions: [1] }, stage)
  await keepRehearsal('b', { actions: [9] }, { ...stage, flow: 'another' })
  await keepRehearsal('a', { actions: [1, 2] }, null)
  expect(await readRehearsal('a')).toEqual({ stage, deeds: { actions: [1, 2] } })
  expect(await hasRehearsal('a')).toBe(true)
  await forgetRehearsal('a')
  expect(await hasRehearsal('a')).toBe(false)
  expect(await readRehearsal('a')).toBeNull()
  expect((await readRehearsal('b'))?.stage.flow).toBe('another')
})

test('what was never begun is not there', async () => {
  await keepRehearsal('c', { actions: [1] }, null)
  expect(await readRehearsal('c')).toBeNull()
})
