import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../../tests/build/runs'
import { leastOpen, roundRobin } from './strategy'

const [ann, ben, cleo] = ['ann', 'ben', 'cleo'].map(id => ({ id, name: id.toUpperCase() }))
const team = [ann, ben, cleo].filter(one => one !== undefined)

describe('round robin', () => {
  test.each<[string | undefined, string[], string | undefined]>([
    [undefined, ['ann', 'ben', 'cleo'], 'ann'],
    ['ann', ['ann', 'ben', 'cleo'], 'ben'],
    ['cleo', ['ann', 'ben', 'cleo'], 'ann'],
    ['ann', ['ann', 'cleo'], 'cleo'],
    ['ann', ['ann'], 'ann'],
    ['somebody who left', ['ben', 'cleo'], 'ben'],
    ['ann', [], undefined],
  ])('after %s, of %j: %s', (last, eligible, next) => {
    const choice = roundRobin(
      team,
      team.filter(({ id }) => eligible.includes(id)),
      last,
    )
    expect(choice?.agent.id).toBe(next)
  })

  test('says whose turn was last, by the name of today', () => {
    expect(roundRobin(team, team, undefined)?.strategy).toBe('round robin: nobody has had a turn yet')
    expect(roundRobin(team, team, 'ben')?.strategy).toBe('round robin: last was BEN')
  })

  test('whoever is always available is never more than one turn ahead or behind', () => {
    const members = fc
      .integer({ min: 1, max: 6 })
      .map(n => Array.from({ length: n }, (_, i) => ({ id: `m${i}`, name: `M${i}` })))
    fc.assert(
      fc.property(members, fc.integer({ min: 1, max: 40 }), (all, times) => {
        const turns = new Map(all.map(({ id }) => [id, 0]))
        let last: string | undefined
        for (let i = 0; i < times; i += 1) {
          last = roundRobin(all, all, last)?.agent.id
          turns.set(last ?? '', (turns.get(last ?? '') ?? 0) + 1)
        }
        const counts = [...turns.values()]
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
      { numRuns: runs(100) },
    )
  })

  test('gives only to those who may, whatever the pattern', () => {
    const pattern = fc.array(fc.subarray(team), { maxLength: 20 })
    fc.assert(
      fc.property(pattern, moments => {
        let last: string | undefined
        for (const eligible of moments) {
          const choice = roundRobin(team, eligible, last)
          expect(choice === null).toBe(eligible.length === 0)
          if (choice) expect(eligible).toContain(choice.agent)
          last = choice?.agent.id ?? last
        }
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('least open', () => {
  const choose = (open: Record<string, number>, last: Record<string, string> = {}) =>
    leastOpen(
      team.toReversed(),
      id => open[id] ?? 0,
      id => last[id] ?? '',
    )

  test('fewest first, and nothing to break', () => {
    expect(choose({ ann: 2, ben: 1, cleo: 3 })).toEqual({
      agent: ben,
      strategy: 'least open: BEN 1, ANN 2, CLEO 3',
      tieBreak: null,
    })
  })

  test('among equals whoever was assigned longest ago, never-assigned before all', () => {
    expect(
      choose({}, { ann: '2026-06-15T10:00', ben: '2026-06-15T09:00', cleo: '2026-06-15T11:00' })?.agent,
    ).toBe(ben)
    const never = choose({}, { ann: '2026-06-15T10:00', ben: '2026-06-15T09:00' })
    expect([never?.agent, never?.tieBreak]).toEqual([cleo, 'longest since the last assignment'])
  })

  test('then by id, in whatever order they came', () => {
    expect([choose({})?.agent, choose({})?.tieBreak]).toEqual([ann, 'first by id'])
  })

  test('nobody of nobody', () => {
    expect(
      leastOpen(
        [],
        () => 0,
        () => '',
      ),
    ).toBeNull()
  })
})
