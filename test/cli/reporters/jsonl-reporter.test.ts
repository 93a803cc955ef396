import { describe, expect, it } from 'vitest'

import { jsonlReporter } from '../../../src/cli/reporters/jsonl-reporter.js'
import { decision, removal } from '../decisions.js'

const comment = { id: 'c1', text: 'kill' }

describe('jsonlReporter', () => {
  it('writes one line with the documented keys in their order', () => {
    const line = jsonlReporter.decided(comment, decision())
    expect(line).toMatch(/^[^\n]+\n$/)
    expect(Object.keys(JSON.parse(line))).toEqual([
      'commentId',
      'status',
      'at',
      'lang',
      'actions',
      'signals',
      'matched',
      'lost',
      'shadow',
      'entries',
      'incomplete',
      'ruleSet',
    ])
  })

  it('gives signals as value and tier, and actions as they are', () => {
    const evidence = [
      { start: 0, end: 4, signal: 'threat', weight: 0.9, tier: 'act' as const, source: 's', family: 'f' },
    ]
    const made = decision({ signals: { threat: { value: 0.9, tier: 'act', evidence } }, actions: [removal()] })
    const record = JSON.parse(jsonlReporter.decided(comment, made))
    expect(record.signals).toEqual({ threat: { value: 0.9, tier: 'act' } })
    expect(record.actions).toEqual([removal()])
  })

  it('escapes what could upset a terminal without changing the value', () => {
    const nasty = 'a\u001b\u009b\u202e\u2028\u200b\ud800\n"\\'
    const line = jsonlReporter.decided(comment, decision({ commentId: nasty }))
    expect(line.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
    expect(JSON.parse(line).commentId).toBe(nasty)
  })

  it('frames the lines with nothing', () => {
    expect(jsonlReporter.begin()).toBe('')
  })
})
