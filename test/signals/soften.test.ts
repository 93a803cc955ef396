import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/signals/signal.js'
import { soften } from '../../src/signals/soften.js'

const piece = (signal: string, start: number, weight = 0.9): Evidence => ({
  signal,
  start,
  end: start + 5,
  weight,
  tier: weight >= 0.5 ? 'act' : 'review',
  source: 'test',
  family: 'test',
})
const tiers = (evidence: readonly Evidence[]) => evidence.map(({ tier }) => tier)

describe('soften', () => {
  it('changes nothing where nobody reports and everything was read', () => {
    const evidence = [piece('slur', 0)]
    expect(soften(evidence, [], [])).toBe(evidence)
  })

  it('leaves what stands beside a report to a person, but not a threat, nor what stands far off', () => {
    const report = piece('abuse_report', 20)
    const evidence = [piece('demeaning', 0), piece('threat', 40), piece('demeaning', 600)]
    expect(tiers(soften(evidence, [report], []))).toEqual(['review', 'act', 'act'])
  })

  it('leaves what stands in a stretch nobody read to a person, threats too', () => {
    const evidence = [piece('threat', 0), piece('slur', 50), piece('praise', 2)]
    expect(tiers(soften(evidence, [], [{ start: 0, end: 10 }]))).toEqual(['review', 'act', 'act'])
  })

  it('says what it did, and never raises a weight', () => {
    const [high, low] = soften([piece('slur', 0), piece('slur', 1, 0.2)], [], [{ start: 0, end: 10 }])
    expect(high).toMatchObject({ weight: 0.45, frames: [{ name: 'not our language', factor: 0.5 }] })
    expect(low).toMatchObject({ weight: 0.2, tier: 'review' })
  })
})
