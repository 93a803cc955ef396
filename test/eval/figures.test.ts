import { describe, expect, it } from 'vitest'
import {
  calibrationTable,
  dialectsTable,
  disguisesTable,
  groupsTable,
  pairsTable,
  setsTable,
} from '../../.scripts/eval/figures.js'
import type { JudgedCase } from '../../.scripts/eval/judge.js'

interface Given {
  readonly id: string
  readonly gold: boolean
  readonly remove: boolean
  readonly set?: string
  readonly kind?: string
  readonly group?: string
  readonly source?: string
  readonly target?: string
  readonly part?: 'tune' | 'aside'
  readonly threat?: number
}

function judged({
  id,
  gold,
  remove,
  set = 'written',
  kind = 'threat',
  group = id,
  threat = 0,
  ...more
}: Given): JudgedCase {
  return {
    id,
    set,
    lang: 'en',
    text: id,
    label: gold ? 'remove' : 'keep',
    kind,
    group,
    gold,
    part: more.part ?? 'tune',
    ...(more.source === undefined ? {} : { source: more.source }),
    ...(more.target === undefined ? {} : { target: more.target }),
    verdict: { remove, review: false, lang: 'en', rules: [], evidence: [], values: { threat } },
  }
}

describe('figures', () => {
  it('put both parts of a set beside each other', () => {
    const table = setsTable([
      judged({ id: 'a', gold: true, remove: true }),
      judged({ id: 'b', gold: true, remove: false }),
      judged({ id: 'c', gold: true, remove: false, part: 'aside' }),
      judged({ id: 'd', gold: false, remove: false, part: 'aside' }),
    ])
    expect(table.split('\n')[2]).toMatch(/^\| written\.en \| 50\.0 .* \| - \| 0\.0 .* \| 50\.0 \|$/)
  })

  it('count a pair as right when both of it are', () => {
    const pair = (group: string, harmful: boolean, harmless: boolean): JudgedCase[] => [
      judged({ id: `${group}1`, group, gold: true, remove: harmful }),
      judged({ id: `${group}2`, group, gold: false, remove: harmless }),
    ]
    const alone = judged({ id: 'alone', gold: true, remove: true })
    const table = pairsTable([...pair('a', true, false), ...pair('b', true, true), ...pair('c', false, false), alone])
    expect(table).toContain('| en part a | 3 | 33.3 (')
  })

  it('compare a disguise with the comment it disguises', () => {
    const table = disguisesTable([
      judged({ id: 'plain', set: 'hatecheck', gold: true, remove: true }),
      judged({ id: 'missed', set: 'hatecheck', gold: true, remove: false }),
      judged({ id: 'x', set: 'obfus', kind: 'obf_leet', source: 'plain', gold: true, remove: false }),
      judged({ id: 'y', set: 'obfus', kind: 'obf_leet', source: 'missed', gold: true, remove: true }),
      judged({ id: 'z', set: 'obfus', kind: 'obf_leet', source: 'unknown', gold: true, remove: true }),
    ])
    expect(table).toContain('| en leet | 2 | 1 | 0.0 (')
  })

  it('show a group only when there is enough of it, and all groups in one row', () => {
    const mention = (at: number, target: string, remove: boolean): JudgedCase =>
      judged({ id: `${target}${at}`, kind: 'identity_neutral', target, gold: false, remove })
    const many = Array.from({ length: 8 }, (_, at) => mention(at, 'women', at === 0))
    const table = groupsTable([...many, mention(0, 'Martians', true)])
    expect(table).toContain('| en women | 8 | 12.5 (')
    expect(table).not.toContain('Martians')
    expect(table).toContain('| en all | 9 | 22.2 (')
  })

  it('say for each band of values how many should go', () => {
    const table = calibrationTable(
      [
        judged({ id: 'a', gold: true, remove: true, threat: 0.7 }),
        judged({ id: 'b', gold: false, remove: true, threat: 0.65 }),
        judged({ id: 'c', gold: true, remove: true, threat: 1 }),
      ],
      'threat',
      () => true,
    )
    expect(table).toContain('| en | 0.65 to 0.8 | 50.0 (')
    expect(table).toContain('| en | 0.8 to 1 | 100.0 (')
    expect(table).toContain('| en | 0.4 to 0.5 | - | - |')
  })

  it('list ways of speaking by language', () => {
    const cases = [
      { dialect: 'Scots', lang: 'en', removed: false, reviewed: true },
      { dialect: 'Scots', lang: 'en', removed: false, reviewed: false },
    ]
    expect(dialectsTable(cases)).toContain('| en Scots | 2 | 0.0 (0.0 to 65.8) | 50.0 (')
  })
})
